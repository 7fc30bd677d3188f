using Cordon.Kernel.Time;
using Cordon.Modules.People.Credentials;
using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>The link of a first start, as the one who opens it lives through it.</summary>
internal sealed class FirstStart(Visitor visitor, StartedNode node)
{
    public const string UserName = "ada";
    public const string Password = "seven green harbours at dawn";

    public byte[] Secret { get; private set; } = [];

    /// <summary>Becomes the first administrator, with other duties besides, and goes on to the first page.</summary>
    public async Task BecomeAdministratorAsync(params string[] duties)
    {
        var page = visitor.Page;
        await page.GotoAsync(node.FirstLink.ToString());
        await visitor.LookAsync("welcome");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada Arvonen");
        await page.GetByLabel("User name").FillAsync(UserName);
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("The same password again").FillAsync(Password);
        foreach (var duty in duties)
            await page.GetByLabel(duty).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await visitor.LookAsync("second-factor");
        await SetUpAuthenticatorAsync();
        await visitor.LookAsync("recovery-codes");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have put them away" }).ClickAsync();
    }

    /// <summary>The code of the present time step, or of one before or after: each works once.</summary>
    public string Code(int steps = 0) => Totp.CodeOf(Secret, Totp.StepAt(Instant.Now(TimeProvider.System)) + steps);

    private async Task SetUpAuthenticatorAsync()
    {
        var page = visitor.Page;
        Secret = Bytes((await page.Locator("code.secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await page.GetByLabel("Code").FillAsync(Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up the app" }).ClickAsync();
    }

    /// <summary>What an authenticator app makes of the secret that is typed.</summary>
    private static byte[] Bytes(string base32)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var c in base32)
        {
            held = ((held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }

        return [.. bytes];
    }
}
