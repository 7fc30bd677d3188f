using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cordon.Ui.Texts;

/// <summary>The texts of the page being made, in its reader's language: <c>@inject PageTexts T</c>, then <c>@T["people.matrix.title"]</c>.</summary>
/// <param name="library">All texts.</param>
/// <param name="context">Who reads.</param>
public sealed class PageTexts(TextLibrary library, IHttpContextAccessor context)
{
    /// <summary>Where a browser keeps the language its user chose.</summary>
    public const string Cookie = "cordon-language";

    /// <summary>The language chosen, else the first of the browser's that there is, else English.</summary>
    public string Language { get; } = Of(context.HttpContext?.Request);

    /// <summary>The text.</summary>
    public string this[string key] => library.Say(Language, key);

    /// <summary>The text with its places filled.</summary>
    public string With(string key, params IReadOnlyList<(string Name, object? Value)> arguments) => library.Say(Language, key, arguments);

    /// <summary>What was refused, as a sentence.</summary>
    public string Say(Fault fault) => FaultTexts.Say(fault, Language);

    private static string Of(HttpRequest? request)
    {
        if (request?.Cookies[Cookie] is { } chosen && TextLibrary.Languages.Contains(chosen))
            return chosen;
        var wanted = request?.GetTypedHeaders().AcceptLanguage ?? [];
        return wanted.OrderByDescending(l => l.Quality ?? 1).Select(Known).FirstOrDefault(l => l is not null) ?? TextLibrary.Languages[0];
    }

    private static string? Known(StringWithQualityHeaderValue wanted) =>
        TextLibrary.Languages.FirstOrDefault(l => wanted.Value.StartsWith(l, StringComparison.OrdinalIgnoreCase) && (wanted.Value.Length == l.Length || wanted.Value.Value![l.Length] == '-'));
}
