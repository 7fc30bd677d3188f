using Cordon.Modules.People.SignIn;
using Cordon.Ui.Components;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.People.Pages;

/// <summary>A page with forms that also knows by which session and from where somebody came.</summary>
public abstract class FormPage : ActingPage
{
    private protected Session? Session => Http.Features.Get<Session>();

    private protected Session Own => Session ?? throw new InvalidOperationException("this page is for persons with a session");

    private protected Visit Visit => new(Http.Connection.RemoteIpAddress?.ToString() ?? "", Http.Request.Headers[HeaderNames.UserAgent]);
}
