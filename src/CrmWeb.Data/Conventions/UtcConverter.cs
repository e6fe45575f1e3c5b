using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmWeb.Data.Conventions;

/// <summary>Moments are kept as UTC and come back as UTC, on engines that forget the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
