using System.Security.Claims;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Hotline;

/// <summary>Addresses of forms of calls, filled in.</summary>
internal sealed class CallLinks : ICallLinks
{
    public string? Assistance(string partner, string subject, ClaimsPrincipal reader) =>
        reader.May(HotlinePermissions.Call) ? $"{HotlineAddresses.NewOf(FormWords.Key(HotlineKind.Assistance), partner)}&subject={Uri.EscapeDataString(subject)}" : null;
}
