using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Ids;

namespace Cordon.Node.Keys;

/// <summary>The token in the link that a node prints at its start: it opens one session, once.</summary>
internal sealed class StartToken
{
    private const int Bytes = 32;
    private readonly Lock _gate = new();
    private byte[]? _token;

    public StartToken(IRandomness randomness)
    {
        var random = new byte[Bytes];
        randomness.Fill(random);
        Text = Base64Url.EncodeToString(random);
        _token = Encoding.ASCII.GetBytes(Text);
    }

    public string Text { get; }

    /// <summary>True for the right token, the first time.</summary>
    public bool Use(string presented)
    {
        lock (_gate)
        {
            if (_token is null || !CryptographicOperations.FixedTimeEquals(_token, Encoding.UTF8.GetBytes(presented)))
                return false;
            _token = null;
            return true;
        }
    }
}
