using System.Text;

namespace Cordon.Tests.Engines.Proofs.Sealing;

/// <summary>The implementation that sealed boxes are held against is itself held against the published example ("Cryptography in NaCl", Bernstein 2009, sections 2 to 10).</summary>
public sealed class NaclVectorTests
{
    [Fact]
    public void The_published_box_is_opened()
    {
        var bobsSecret = Convert.FromHexString("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        var alicesPublic = Convert.FromHexString("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        var nonce = Convert.FromHexString("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");
        var box = Convert.FromHexString(
            "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5");
        var content = Convert.FromHexString(
            "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705");
        Assert.Equal(Convert.ToHexString(content), Convert.ToHexString(NaclBox.Open(box, nonce, alicesPublic, bobsSecret)));
    }

    [Fact]
    public void What_was_changed_is_not_opened() =>
        Assert.Throws<Xunit.Sdk.EqualException>(() => NaclBox.Open(Encoding.ASCII.GetBytes(new string('x', 60)), new byte[24], [.. Enumerable.Repeat((byte)9, 32)], [.. Enumerable.Repeat((byte)1, 32)]));
}
