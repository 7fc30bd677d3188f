using System.Text;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Witness;

/// <summary>What a witness replies: an HTTP status, a content type and a body (c2sp.org/tlog-witness, "add-checkpoint").</summary>
/// <param name="Status">200, 400, 403, 404, 409 or 422.</param>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Body">Cosignature lines, the witness's size, or a sentence that says what is wrong.</param>
public sealed record WitnessAnswer(int Status, string ContentType, string Body)
{
    /// <summary>Status: the request cannot be read, or its old size is greater than the checkpoint's.</summary>
    public const int BadRequest = 400;

    /// <summary>Status: no trusted key of the log has signed the checkpoint.</summary>
    public const int NotSigned = 403;

    /// <summary>Status: this log is not witnessed.</summary>
    public const int UnknownLog = 404;

    /// <summary>Status: the old size is not the one last cosigned; the body has that.</summary>
    public const int Conflict = 409;

    /// <summary>Status: the checkpoint does not continue the last one.</summary>
    public const int Inconsistent = 422;

    /// <summary>Media type of a size.</summary>
    public const string SizeType = "text/x.tlog.size";

    private const string TextType = "text/plain; charset=utf-8";

    /// <summary>Whether it was cosigned.</summary>
    public bool IsCosigned => Status == 200;

    /// <summary>The body's bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Body);

    internal static WitnessAnswer Cosigned(string lines) => new(200, TextType, lines);

    internal static WitnessAnswer Stale(long size) => new(Conflict, SizeType, $"{size}\n");

    internal static WitnessAnswer Refused(int status, Fault fault) => new(status, TextType, $"{fault}\n");
}
