using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>How the people of a node come to be there.</summary>
internal static class Staffing
{
    private const int Longest = 32;

    /// <summary>Somebody makes themselves the first administrator.</summary>
    public static async Task OpenAsync(SampleNode node, Member administrator, CancellationToken stop)
    {
        var bytes = new byte[Longest];
        node.Randomness.Fill(bytes);
        // Nobody ever comes in by it.
        var password = Convert.ToBase64String(bytes);
        await using var first = Colleague.Outside(node.Address, administrator, stop);
        await first.SubmitAsync(node.FirstLink, "welcome", ("Form.Name", administrator.Name), ("Form.UserName", administrator.UserName), ("Form.Password", password), ("Form.Again", password));
    }

    /// <summary>The administrator invites a colleague.</summary>
    public static async Task InviteAsync(Colleague administrator, Member member)
    {
        (string, string)[] said = [("Form.Name", member.Name), ("Form.UserName", member.UserName), ("Form.Duties", member.Duty)];
        await administrator.SendAsync(await administrator.SubmitAsync("/people/invite", "check", said), "invite", said);
    }
}
