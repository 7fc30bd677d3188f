using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Node.Keys;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Node.Keys;

public sealed class ApiKeysTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("cordon-keys-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_key_is_known_after_a_restart_and_the_file_does_not_contain_it()
    {
        var key = (await (await LoadAsync()).MakeAsync("customs office")).Key;
        Assert.Equal("customs office", (await LoadAsync()).Find(key)!.Holder);
        var stored = await File.ReadAllTextAsync(Path.Combine(_data, "keys", ApiKeys.FileName), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(key, stored);
        Assert.DoesNotContain(key[17..], stored);
        Assert.False((await LoadAsync()).IsEmpty);
    }

    [Fact]
    public async Task Any_changed_character_makes_it_unknown()
    {
        var keys = await LoadAsync();
        var key = (await keys.MakeAsync("h")).Key;
        Assert.NotNull(keys.Find(key));
        for (var i = 0; i < key.Length; i++)
            Assert.Null(keys.Find(key[..i] + (key[i] == 'a' ? 'b' : 'a') + key[(i + 1)..]));
        foreach (var other in new[] { "", key[..^1], key + "a", key.ToUpperInvariant(), "cordon__", "cordon_" + key[7..17] })
            Assert.Null(keys.Find(other));
    }

    [Fact]
    public async Task It_expires_after_a_year()
    {
        var keys = await LoadAsync();
        var key = (await keys.MakeAsync("h")).Key;
        _clock.Advance(TimeSpan.FromDays(365) - TimeSpan.FromSeconds(1));
        Assert.NotNull(keys.Find(key));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(keys.Find(key));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_folder_and_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("file modes are Unix's");
            return;
        }

        await (await LoadAsync()).MakeAsync("h");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_data, "keys")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data, "keys", ApiKeys.FileName)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""[{ "id": "a" }]""")]
    [InlineData("""[{ "id": "a", "holder": "h", "hash": "x", "made": "2026-03-01T12:00:00Z", "expires": "2026-03-01T12:00:00Z", "admin": true }]""")]
    public async Task A_file_that_the_node_did_not_write_stops_the_start(string content)
    {
        Directory.CreateDirectory(Path.Combine(_data, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_data, "keys", ApiKeys.FileName), content, TestContext.Current.CancellationToken);
        Assert.Equal("node.keys.malformed", (await Assert.ThrowsAsync<FaultException>(LoadAsync)).Fault.Code);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private Task<ApiKeys> LoadAsync() => ApiKeys.LoadAsync(new KeyFolder(_data), _clock, new SystemRandomness());
}
