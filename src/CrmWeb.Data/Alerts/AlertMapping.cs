using CrmWeb.Data.Identity;
using CrmWeb.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Alerts;

internal sealed class AlertMapping : IEntityTypeConfiguration<CustomerAlert>, IEntityTypeConfiguration<AlertInquiry>, IEntityTypeConfiguration<PersonKey>
{
    private const int CodeLength = 24;

    public void Configure(EntityTypeBuilder<CustomerAlert> builder)
    {
        builder.Property(a => a.Instruction).HasMaxLength(CustomerAlert.InstructionLength);
        builder.Property(a => a.SealedReason).HasMaxLength(Sealing.LengthOf(CustomerAlert.ReasonLength));
        builder.Ignore(a => a.PersonCode);
        builder.HasOne(a => a.Customer).WithMany().HasForeignKey(a => a.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Contact).WithMany().HasForeignKey(a => a.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.EnteredBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.WithdrawnBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.FormId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AlertInquiry> builder)
    {
        builder.HasKey(i => i.CustomerId);
        builder.HasOne(i => i.Customer).WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.AskedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PersonKey> builder)
    {
        builder.Property(k => k.Code).HasMaxLength(CodeLength).IsUnicode(false);
        builder.Property(k => k.Wrapped).HasMaxLength(Sealing.KeyBytes + Sealing.Overhead);
        builder.HasIndex(k => k.Code).IsUnique();
    }
}
