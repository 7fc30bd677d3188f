using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The encoders extension: Base64 (RFC 4648, section 4), with or without padding when read.</summary>
internal static class EncodingFunctions
{
    public static IEnumerable<CelFunction> All { get; } =
    [
        CelFunction.Of("base64.encode", CelType.String, (a, meter) =>
        {
            meter.Make(a[0].AsBytes.Length * 2L);
            return CelValue.Of(Convert.ToBase64String(a[0].AsBytes));
        }, CelType.Bytes),
        CelFunction.Of("base64.decode", CelType.Bytes, (a, meter) =>
        {
            var text = a[0].AsString.TrimEnd('=');
            meter.Make(text.Length);
            var bytes = new byte[text.Length];
            return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var written)
                ? CelValue.Of(bytes[..written])
                : CelValue.Fail("rules.eval.convert", ("value", a[0].ToString()), ("type", "bytes (Base64)"));
        }, CelType.String),
    ];
}
