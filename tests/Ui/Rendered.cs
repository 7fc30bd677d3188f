using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cordon.Ui.Layout;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Tests.Ui;

/// <summary>A component as the node writes it, without a node.</summary>
internal static class Rendered
{
    public static async Task<string> HtmlAsync<T>(Dictionary<string, object?> parameters, string language = "en")
        where T : IComponent
    {
        var request = new DefaultHttpContext();
        request.Request.Headers.AcceptLanguage = language;
        await using var services = new ServiceCollection().AddLogging().AddSingleton<EmbeddedAssets>()
            .AddSingleton(new TextLibrary([])).AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = request }).AddTransient<PageTexts>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    public static async Task<IElement> PageAsync<T>(Dictionary<string, object?> parameters, string language = "en")
        where T : IComponent =>
        new HtmlParser().ParseDocument(await HtmlAsync<T>(parameters, language)).Body!;
}
