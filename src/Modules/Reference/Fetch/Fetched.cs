namespace Cordon.Modules.Reference.Fetch;

/// <summary>What a fetch brought.</summary>
/// <param name="IsUnchanged">True when the server says that the file known is still the newest; then there is no other value.</param>
/// <param name="Bytes">Bytes written.</param>
/// <param name="ETag">Validator for the next time; empty when none was given.</param>
/// <param name="LastModified">The other validator.</param>
internal sealed record Fetched(bool IsUnchanged, long Bytes = 0, string ETag = "", string LastModified = "")
{
    public static Fetched Unchanged { get; } = new(true);
}
