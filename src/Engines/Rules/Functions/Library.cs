using Cordon.Engines.Rules.Types;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Every function of the standard library and of the extensions.</summary>
internal static class Library
{
    public static IEnumerable<CelFunction> All { get; } =
    [
        .. Operators.All,
        .. Conversions.All,
        .. TextFunctions.All,
        .. TextExtensions.All,
        .. MathFunctions.All,
        .. BitFunctions.All,
        .. ListFunctions.All,
        .. SetFunctions.All,
        .. TimeFunctions.All,
        .. OptionalFunctions.All,
        .. EncodingFunctions.All,
    ];

    /// <summary>A form written before its arguments.</summary>
    public static CelOverload Global(CelType result, CelImplementation implementation, params CelType[] parameters) => new(false, parameters, result, implementation);

    /// <summary>A form written after a dot; the target is the first parameter.</summary>
    public static CelOverload Member(CelType result, CelImplementation implementation, params CelType[] parameters) => new(true, parameters, result, implementation);

    /// <summary>A function that may be written either way.</summary>
    public static CelOverload[] Either(CelType result, CelImplementation implementation, params CelType[] parameters) =>
        [Global(result, implementation, parameters), Member(result, implementation, parameters)];
}
