using Cordon.Kernel.Faults;
using Cordon.Node.Configuration;

namespace Cordon.Tests.Node.Configuration;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://localhost:8080", 1)]
    [InlineData("http://127.0.0.1:0", 1)]
    [InlineData("http://127.9.9.9:5000/", 1)]
    [InlineData("http://[::1]:8080; http://localhost:8081", 2)]
    public void Loopback_is_listened_on(string urls, int count) => Assert.Equal(count, ListenAddresses.Of(urls).Count);

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://192.0.2.7:8080")]
    [InlineData("http://node.arvonia.example")]
    [InlineData("http://localhost.arvonia.example:8080")]
    [InlineData("http://localhost:8080;http://192.0.2.7:8080")]
    public void Anything_that_would_let_other_computers_in_is_refused_with_the_reason(string urls)
    {
        var fault = Assert.Throws<FaultException>(() => ListenAddresses.Of(urls)).Fault;
        Assert.Equal("node.address.loopback", fault.Code);
        Assert.Contains("without TLS", fault.ToString());
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", null)]
    [InlineData("http://192.0.2.7:8080;http://localhost:8080", null)]
    [InlineData("http://*:8080", "node.address.loopback")]
    [InlineData("http://node.arvonia.example:8080", "node.address.loopback")]
    [InlineData("https://192.0.2.7:8080", "node.address.scheme")]
    public void Behind_a_proxy_with_a_public_address_other_numbers_are_listened_on_but_no_name(string urls, string? code)
    {
        var refused = Record.Exception(() => ListenAddresses.Of(urls, "https://node.arvonia.example")) as FaultException;
        Assert.Equal(code, refused?.Fault.Code);
    }

    [Theory]
    [InlineData("node.arvonia.example")]
    [InlineData("http://node.arvonia.example")]
    [InlineData("https://node.arvonia.example/cordon")]
    [InlineData("https://user@node.arvonia.example")]
    public void A_public_address_is_https_and_nothing_but_a_host(string address) =>
        Assert.Equal("node.address.public", Assert.Throws<FaultException>(() => ListenAddresses.Of("http://localhost:8080", address)).Fault.Code);

    [Theory]
    [InlineData("", "node.address.malformed")]
    [InlineData("8080", "node.address.malformed")]
    [InlineData("http://localhost:8080/path", "node.address.malformed")]
    [InlineData("http://user@localhost:8080", "node.address.malformed")]
    [InlineData("https://localhost:8080", "node.address.scheme")]
    [InlineData("ftp://localhost", "node.address.scheme")]
    public void What_is_no_address_is_refused(string urls, string code) =>
        Assert.Equal(code, Assert.Throws<FaultException>(() => ListenAddresses.Of(urls)).Fault.Code);
}
