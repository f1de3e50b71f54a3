package org.keystead.access.apikey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wildfly.common.net.CidrAddress;
import org.wildfly.common.net.Inet;

/** Ranges of addresses of IPv4 and IPv6, in CIDR notation. No name is ever looked up. */
final class AddressRanges {

    /** Neither names, nor zones, nor brackets. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private AddressRanges() {}

    /** The range as it is kept, of a range or of a single address; none of any other text. */
    static Optional<String> canonical(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get().getAddress().length * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
        return length.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(length) <= bits
                ? Optional.of(
                        CidrAddress.create(address.get(), Integer.parseInt(length)).toString())
                : Optional.empty();
    }

    /** Whether one of the ranges, as {@link #canonical} wrote them, has the address. */
    static boolean contain(List<String> ranges, InetAddress address) {
        return ranges.stream()
                .map(Inet::parseCidrAddress)
                .anyMatch(range -> range != null && range.matches(address));
    }

    /** An address of IPv4 that comes in the form of IPv6 is one of IPv4. */
    static Optional<InetAddress> address(String text) {
        byte[] bytes = ADDRESS.matcher(text).matches() ? Inet.parseInetAddressToBytes(text) : null;
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
