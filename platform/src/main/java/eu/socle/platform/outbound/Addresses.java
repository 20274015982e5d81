package eu.socle.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What kind of place an IP address is: the Internet, a private network, or a place that no program has to call. */
final class Addresses {

    enum Place {
        INTERNET,
        /** Called only when the operator lists the address itself. */
        PRIVATE,
        /** Never called: local to a cable, to a group, or the service that hands out the keys of a cloud. */
        NEVER
    }

    private static final Set<String> KEYS_OF_CLOUDS =
            Set.of("168.63.129.16", "100.100.100.200", "fd00:ec2:0:0:0:0:0:254");

    private static final List<Network> NEVER = networks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/127",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            // Ways to write an IPv4 address inside an IPv6 one, which a router may unfold.
            "::/96",
            "2002::/16",
            "2001::/32",
            "64:ff9b:1::/48");

    private static final List<Network> PRIVATE = networks(
            "127.0.0.0/8",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "::1/128",
            "fc00::/7",
            "2001:db8::/32",
            "100::/64");

    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final int IPV6_BYTES = 16;
    private static final int IPV4_BYTES = 4;

    private Addresses() {}

    static Place of(InetAddress address) {
        InetAddress real = unfolded(address);
        if (KEYS_OF_CLOUDS.contains(real.getHostAddress())) {
            return Place.NEVER;
        }
        if (PRIVATE.stream().anyMatch(network -> network.holds(real))) {
            return Place.PRIVATE;
        }
        return NEVER.stream().anyMatch(network -> network.holds(real)) ? Place.NEVER : Place.INTERNET;
    }

    /** The IPv4 address that a translator of an IPv6 network leads to. */
    static InetAddress unfolded(InetAddress address) {
        byte[] bytes = address.getAddress();
        return NAT64.holds(address) ? ofBytes(Arrays.copyOfRange(bytes, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES)) : address;
    }

    /** An address written in figures; nothing is asked of a name server. */
    static InetAddress ofFigures(String text) {
        try {
            return text.contains(":") || Destination.isIpv4(text) ? InetAddress.ofLiteral(text) : fail(text);
        } catch (IllegalArgumentException e) {
            return fail(text);
        }
    }

    private static InetAddress fail(String text) {
        throw new IllegalArgumentException(text);
    }

    private static InetAddress ofBytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::of).toList();
    }

    /** The addresses that share their first bits. */
    record Network(byte[] start, int bits) {

        /** @throws IllegalArgumentException when it is neither an address nor {@code address/bits} */
        static Network of(String text) {
            int slash = text.indexOf('/');
            InetAddress address = ofFigures(slash < 0 ? text : text.substring(0, slash));
            byte[] start = address.getAddress();
            int most = start.length * Byte.SIZE;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most || text.contains(":") && address instanceof Inet4Address) {
                throw new IllegalArgumentException(text);
            }
            return new Network(start, bits);
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((start[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
