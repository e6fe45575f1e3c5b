using CrmWeb.Domain.Attachments;
using CrmWeb.Language;
using FluentValidation;

namespace CrmWeb.Pages.Attachments;

/// <summary>A file to keep with an interaction (附件表单).</summary>
public sealed class AttachmentInput
{
    public Guid FormId { get; set; }
    public IFormFile? File { get; set; }
}

/// <summary>Checks the size of a file before it is looked into (附件校验).</summary>
public sealed class AttachmentValidator : AbstractValidator<AttachmentInput>
{
    public const long MostMegabytes = Attachment.Largest / 1024 / 1024;

    public AttachmentValidator(Words words)
    {
        RuleFor(i => i.File).NotNull().WithMessage(_ => words["Attachments.Choose"].Value);
        RuleFor(i => i.File).Must(f => f is null || f.Length > 0).WithMessage(_ => words["Attachments.NothingIn"].Value);
        RuleFor(i => i.File).Must(f => f is null || f.Length <= Attachment.Largest).WithMessage(_ => words["Attachments.TooLarge", MostMegabytes].Value);
    }
}
