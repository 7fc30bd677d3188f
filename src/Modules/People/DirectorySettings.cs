using Cordon.Kernel.Faults;

namespace Cordon.Modules.People;

/// <summary>The authority's own directory, by which persons may sign in (OpenID Connect Core 1.0, authorization code flow with PKCE).</summary>
public sealed record DirectorySettings
{
    /// <summary>Its issuer identifier, as its tokens have it: an https address without query.</summary>
    public required string Issuer { get; init; }

    /// <summary>As what this node is registered there.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret of that registration; null when there is none and PKCE alone must do.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What the button says: "Sign in with" this.</summary>
    public required string Name { get; init; }

    /// <summary>The claim that names a person; compared exactly.</summary>
    public required string Claim { get; init; }

    /// <summary>The claim that lists the person's groups.</summary>
    public required string GroupsClaim { get; init; }

    /// <summary>Which groups have which duties, one line each: <c>GROUP = duty, duty</c>. With none, only persons whom an administrator named come in.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>Values of <c>acr</c> or <c>amr</c> that say the directory has seen a second factor. With none it never has.</summary>
    public IReadOnlyList<string> SecondFactor { get; init; } = [];

    /// <summary>What the directory is asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <exception cref="FaultException"><c>people.directory.issuer</c>, <c>people.directory.missing</c></exception>
    internal DirectorySettings Checked()
    {
        // Loopback without TLS is told apart later: nothing but a test says that it may be.
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || issuer.Query.Length > 0 || issuer.Fragment.Length > 0 || issuer.UserInfo.Length > 0
            || !(issuer.Scheme == Uri.UriSchemeHttps || (issuer.Scheme == Uri.UriSchemeHttp && issuer.IsLoopback)))
            throw new FaultException(new Fault("people.directory.issuer", "directory.issuer"));
        foreach (var (setting, value) in new[] { ("directory.clientId", ClientId), ("directory.name", Name), ("directory.claim", Claim), ("directory.groupsClaim", GroupsClaim) })
        {
            if (value.Trim().Length == 0)
                throw new FaultException(new Fault("people.directory.missing", setting));
        }

        return Scopes.Contains("openid") ? this : throw new FaultException(new Fault("people.directory.missing", "directory.scopes"));
    }
}
