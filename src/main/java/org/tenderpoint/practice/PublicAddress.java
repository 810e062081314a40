package org.tenderpoint.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;

/** Where clients reach the program: https, a host, perhaps a port and a path, and nothing else. Empty stands for nowhere. */
final class PublicAddress {

    private static final int LONGEST = 200;

    private PublicAddress() {}

    static Optional<String> problem(String typed) {
        var text = PlainText.line(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return PlainText.problem(text, LONGEST)
                .or(() -> good(text) ? Optional.empty() : Optional.of(Texts.of("practice.field.address")));
    }

    /** The cleaned address without a slash at its end. @throws IllegalArgumentException if there is a problem */
    static String require(String typed) {
        var text = Line.require(typed, problem(typed), "public address");
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean good(String text) {
        try {
            var address = new URI(text);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && !address.getRawPath().contains("//");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
