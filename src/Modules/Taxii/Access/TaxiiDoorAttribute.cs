using Cordon.Ui.Doors;

namespace Cordon.Modules.Taxii.Access;

/// <summary>A door for clients: programs that come in by a password, an API key or a certificate.</summary>
internal sealed class TaxiiDoorAttribute : DoorAttribute
{
    /// <summary>The scheme by which they are known.</summary>
    public const string Scheme = "Taxii";

    public TaxiiDoorAttribute()
        : base(Door.Program, TaxiiPermissions.Exchange) => AuthenticationSchemes = Scheme;
}
