namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Code words of the standards that are names of an enumeration; the runtime's own reading would also take numbers and sums.</summary>
internal static class Codes
{
    public static T? Read<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }
}
