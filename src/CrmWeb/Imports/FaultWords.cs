using CrmWeb.Domain.Imports;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;

namespace CrmWeb.Imports;

/// <summary>A fault as a sentence in the reader's language (错误说明).</summary>
public static class FaultWords
{
    extension(Words words)
    {
        public string Say(Fault fault)
        {
            var sentence = words[$"FaultKind.{fault.Kind}", fault.Text].Value;
            return fault.Field is { } field && fault.Kind is not FaultKind.ColumnMissing
                ? words["Imports.FieldFault", fault.Own is { } own ? FieldWords.Label(own) : words.Of(field), sentence].Value
                : fault.Field is { } missing ? words[$"FaultKind.{fault.Kind}", words.Of(missing)].Value
                : sentence;
        }

        /// <summary>One line for the command line: where and what.</summary>
        public string SayWithLine(Fault fault)
            => fault.Line > 0 ? words["Imports.LineFault", fault.Line, words.Say(fault)].Value : words.Say(fault);
    }
}
