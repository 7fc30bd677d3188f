using Cordon.Kernel.Web;
using Cordon.Kernel.Web.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cordon.Ui.Files;

/// <summary>Gives a file that came from elsewhere. The browser opens none of them; a picture is shown when it was taken apart once more and is nothing but a picture.</summary>
public static class FileReply
{
    /// <summary>What a picture shown by itself may do: nothing.</summary>
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /// <param name="http">The request; <c>?show=1</c> asks for the picture itself.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="Cordon.Kernel.Faults.FaultException">what <see cref="Pictures.DemandFewPixels"/> refuses</exception>
    public static IResult Of(HttpContext http, string name, byte[] content)
    {
        if (!http.Request.Query.ContainsKey("show") || Pictures.Bare(content) is not { } bare || !bare.AsSpan().SequenceEqual(content))
            return Alone(http, Results.File(content, FileTypes.Unknown, name));
        // What a partner sends may be made to fill the memory of whoever looks at it; it can still be taken.
        Pictures.DemandFewPixels(content, name, "");
        return Alone(http, Results.Bytes(content, Pictures.MediaTypeOf(content)));
    }
    /// <summary>A refusal is a page of its own and is not silenced with the file.</summary>
    private static IResult Alone(HttpContext http, IResult file)
    {
        http.Response.Headers[HeaderNames.ContentSecurityPolicy] = Nothing;
        return file;
    }
}
