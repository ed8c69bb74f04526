package org.montgolfiere.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.montgolfiere.outside.Guard.Verdict;

class GuardTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "open.example", List.of("93.184.216.34"),
            "inside.example", List.of("10.0.0.5"),
            "mixed.example", List.of("93.184.216.34", "127.0.0.1"),
            "localhost", List.of("127.0.0.1"));

    @Test
    void aPublicHostIsOpenOverHttpsAtTheAddressThatWasLookedUp() {
        assertThat(check("", "https://open.example/x"))
                .isEqualTo(new Verdict.Open(
                        new Guard.Pin("open.example", List.of(InetAddress.ofLiteral("93.184.216.34")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://open.example/",
                "https://inside.example/",
                "https://mixed.example/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://127.0.0.1./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1%25lo]/",
                "https://169.254.169.254/latest/meta-data",
                "https://user:word@open.example/",
                "https://open.example:99999/",
                "ftp://open.example/",
                "file:///etc/passwd",
                "gopher://open.example/",
                "//open.example/",
                "https:///x",
                "https://with_underscore/",
                "jar:https://open.example!/"
            })
    void allElseIsRefused(String address) {
        assertThat(check("", address)).isInstanceOf(Verdict.Barred.class);
    }

    @Test
    void aListedHostAndPortIsOpenAndNoOtherPortOfIt() {
        assertThat(check("inside.example:8443", "https://inside.example:8443/")).isInstanceOf(Verdict.Open.class);
        assertThat(check("inside.example:80", "http://INSIDE.example/")).isInstanceOf(Verdict.Open.class);
        assertThat(check("inside.example:8443", "https://inside.example/")).isInstanceOf(Verdict.Barred.class);
        assertThat(check("[::1]:3000", "http://[::1]:3000/")).isInstanceOf(Verdict.Open.class);
    }

    @Test
    void aListedRangeOpensTheAddressesInItAndNoOther() {
        assertThat(check("10.0.0.0/24, ::1/128", "http://inside.example/")).isInstanceOf(Verdict.Open.class);
        assertThat(check("10.0.0.0/30", "https://inside.example/")).isInstanceOf(Verdict.Barred.class);
        assertThat(check("127.0.0.0/8", "https://mixed.example/")).isInstanceOf(Verdict.Open.class);
        assertThat(check("127.0.0.0/8", "http://mixed.example/")).isInstanceOf(Verdict.Barred.class);
    }

    @Test
    void anUnknownNameIsSaidToBeUnknown() {
        assertThat(check("", "https://nowhere.example/")).isEqualTo(new Verdict.NoName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.0/33", "https://example.org:443", "*:443", "0x7f.0.0.0/8"})
    void anEntryThatIsNeitherHostAndPortNorRangeIsNamed(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedHosts.parse(entry))
                .withMessageContaining(entry);
    }

    private static Verdict check(String allowed, String address) {
        return new Guard(AllowedHosts.parse(allowed), GuardTest::find).check(URI.create(address));
    }

    private static List<InetAddress> find(String host) throws UnknownHostException {
        List<String> found = NAMES.get(host.toLowerCase(java.util.Locale.ROOT));
        if (found != null) return found.stream().map(InetAddress::ofLiteral).toList();
        if (host.endsWith(".example")) throw new UnknownHostException(host);
        return Stream.of(InetAddress.getAllByName(host)).toList();
    }
}
