using Cordon.Ui.Doors;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Node.Doors;

/// <summary>Where a reader chooses a language; the browser keeps it.</summary>
internal static class LanguageDoor
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", Choose).ExcludeFromDescription().ForAnybody("chooses the language of the pages; the form carries an antiforgery token");

    private static IResult Choose(HttpContext http, [FromForm] string language, [FromForm] string? back)
    {
        if (TextLibrary.Languages.Contains(language))
            http.Response.Cookies.Append(PageTexts.Cookie, language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = Kept, Secure = http.Request.IsHttps });
        return Results.LocalRedirect(OwnAddress.Of(back));
    }
}
