using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>What was wrong with the directory's answer, told apart as far as a person can do something about it.</summary>
internal static class DirectoryRefusals
{
    /// <param name="failure">What the handler met.</param>
    /// <param name="error">What the directory itself says in its answer; null when it says nothing.</param>
    public static Fault Of(Exception? failure, string? error) => failure switch
    {
        FaultException refused => refused.Fault,
        _ when error == "access_denied" => new Fault("people.directory.declined"),
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => new Fault("people.directory.expired"),
        SecurityTokenInvalidIssuerException => new Fault("people.directory.other-issuer"),
        SecurityTokenInvalidAudienceException => new Fault("people.directory.audience"),
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException or SecurityTokenInvalidSigningKeyException => new Fault("people.directory.signature"),
        OpenIdConnectProtocolInvalidNonceException => new Fault("people.directory.nonce"),
        OpenIdConnectProtocolException => new Fault("people.directory.answer"),
        HttpRequestException or TaskCanceledException or TimeoutException or IOException => new Fault("people.directory.unreachable"),
        AuthenticationFailureException { InnerException: { } inner } => Of(inner, error),
        AuthenticationFailureException when error is null => new Fault("people.directory.state"),
        InvalidOperationException => new Fault("people.directory.unreachable"),
        _ => new Fault("people.directory.answer"),
    };

    /// <summary>How an entry names it: <c>people.directory.nonce</c> is <c>directory-nonce</c>.</summary>
    public static string Why(Fault fault) => fault.Code switch
    {
        "people.duties.auditor" => "directory-duties",
        "people.sign-in.refused" => "locked",
        var code => code["people.".Length..].Replace('.', '-'),
    };
}
