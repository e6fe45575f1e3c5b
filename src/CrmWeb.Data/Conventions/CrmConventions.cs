using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Conventions;

/// <summary>What holds for every column of every engine unless a mapping says otherwise.</summary>
internal static class CrmConventions
{
    public const int TextLength = 200;
    public const int EnumLength = 40;
    public const int MoneyPrecision = 18;
    public const int MoneyScale = 4;
    public const string VersionName = "Version";
    private const string NotedAnnotation = "Crm:NotedByProgram";

    extension(ModelConfigurationBuilder model)
    {
        public void UseCrmColumns()
        {
            model.Properties<string>().HaveMaxLength(TextLength).AreUnicode();
            model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength).AreUnicode(false);
            model.Properties<decimal>().HavePrecision(MoneyPrecision, MoneyScale);
            model.Properties<DateTime>().HaveConversion<UtcConverter>();
        }
    }

    extension(IMutableModel model)
    {
        public IEnumerable<IMutableProperty> AllProperties()
            => model.GetEntityTypes().SelectMany(PropertiesWithin).Distinct();

        /// <summary>A Guid named Version guards an entity against two editors at once.</summary>
        public void GuardVersions()
        {
            foreach (var property in model.AllProperties().Where(p => p.Name == VersionName && p.ClrType == typeof(Guid)))
                property.IsConcurrencyToken = true;
        }
    }

    extension<T>(PropertyBuilder<T> property)
    {
        /// <summary>The program writes this column beside what people edit, so that it makes no new version.</summary>
        public PropertyBuilder<T> NotedByProgram() => property.HasAnnotation(NotedAnnotation, true);
    }

    extension(IReadOnlyProperty property)
    {
        public bool IsNotedByProgram() => property.FindAnnotation(NotedAnnotation) is not null;
    }

    private static IEnumerable<IMutableProperty> PropertiesWithin(IMutableTypeBase type)
        => type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => PropertiesWithin(c.ComplexType)));
}
