namespace Cordon.Sample.Federation;

/// <summary>Belmora has refused an export and told Arvonia; Arvonia asks before it licenses what may be the same, and Belmora needs time: the denial is in force, and the consultation under way.</summary>
internal static class Refusing
{
    public static async Task PlayAsync(Post arvonia, Post belmora)
    {
        var denial = await Calling.PlaceAsync(belmora, arvonia, "denial", "Pressure transducers refused",
        [
            ("goods", "Pressure transducers, alumina, 0 to 13 kPa, forty pieces"), ("entry", "2B230"), ("consignee", "Halvorn Metals and Ceramics"), ("enduse", "Freeze-drying of fruit"),
            ("grounds", "The plant named on the certificate has no freeze dryer, and the accuracy asked for is not needed to dry fruit."), ("identical", "Transducers of this range and material, whatever their number, for the same consignee or its address."),
        ]);
        await Calling.SeeAsync(arvonia, belmora, denial);
        await Calling.AnswerAsync(arvonia, belmora, denial, "done", "Noted at licensing: we consult you before we decide on anything like it.");
        var asked = await Calling.PlaceAsync(arvonia, belmora, "consultation", "Transducers for a cannery",
            [("denial", denial), ("goods", "Pressure transducers, alumina, 0 to 13 kPa, six pieces"), ("entry", "2B230"), ("enduse", "Replacement in an existing dryer"), ("asked", "The consignee is another, at the same address. Is it essentially identical in your view?")]);
        await Calling.SeeAsync(belmora, arvonia, asked);
        await Calling.AnswerAsync(belmora, arvonia, asked, "needstime", "We have asked the licensing unit who stands behind the cannery.");
    }
}
