using Cordon.Kernel.Processes;

namespace Cordon.Node.Doors;

/// <summary>Every reply of an exercise says so, also those that no person reads: pages carry a banner, replies to programs this header.</summary>
internal static class RealmHeader
{
    public const string Name = "Cordon-Realm";

    public static IApplicationBuilder UseRealmHeader(this IApplicationBuilder app, Realm realm) => realm.IsLive ? app : app.Use((http, next) =>
    {
        http.Response.Headers[Name] = realm.ToString();
        return next(http);
    });
}
