package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A proxy on this machine is believed; whoever calls from a network says what they like, and is not. */
class ProxyTest {

    private static final Fort FORT = Fort.shared();

    /** An address of this machine that others see: who calls it comes from it. */
    private static Optional<InetAddress> seenByOthers() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .findFirst();
    }

    private static Caller.Reply login(Caller from) {
        return from.post(
                "/api/session",
                Map.of("user", Fort.ACCOUNTANT, "password", Fort.PASSWORD),
                "X-Forwarded-For",
                "203.0.113.7",
                "X-Forwarded-Proto",
                "https");
    }

    private static Object address(Caller from, Caller.Reply login) {
        String cookie = login.header("Set-Cookie").split(";")[0];
        return ((List<?>) from.get("/api/account/sessions", "Cookie", cookie).at("sessions"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> Boolean.TRUE.equals(each.get("current")))
                        .map(each -> each.get("address"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void what_a_proxy_says_is_believed_on_this_machine_only() throws Exception {
        Caller near = FORT.guest();
        var through = login(near);
        assertThat(through.header("Set-Cookie")).contains("; Secure");
        assertThat(address(near, through)).isEqualTo("203.0.113.7");

        Optional<InetAddress> seen = seenByOthers();
        Assumptions.assumeTrue(seen.isPresent(), "this machine has no address but its loopback");
        String host = seen.orElseThrow().getHostAddress();
        Caller far = new Caller(FORT.address().replace("localhost", host), null);
        var claimed = login(far);
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
        assertThat(claimed.header("Set-Cookie")).doesNotContain("Secure");
        assertThat(address(far, claimed)).isEqualTo(host);
        assertThat(far.get("/", "X-Forwarded-Host", "evil.example").header("Location"))
                .doesNotContain("evil.example");
    }
}
