using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>Tells the format of a list file from its content; its name only helps where two lists share a format.</summary>
public static class FileRecognition
{
    /// <summary>What the file is; null when it is no list that can be read.</summary>
    /// <exception cref="FaultException">The file cannot be opened as text at all (<c>input.zip</c>, <c>input.expands</c>, <c>input.packed.broken</c>).</exception>
    public static RecognisedFile? Recognise(InputFile file)
    {
        FileHead head;
        try
        {
            head = FileHead.Of(file);
        }
        catch (FaultException refused) when (refused.Fault.Code == "input.encoding")
        {
            return null;
        }

        return head.First switch
        {
            '<' => XmlRecognition.Recognise(head),
            '\0' => null,
            '{' or '[' => JsonRecognition.Recognise(head),
            _ => OfacRecognition.Recognise(head) ?? CsvRecognition.Recognise(head),
        };
    }
}
