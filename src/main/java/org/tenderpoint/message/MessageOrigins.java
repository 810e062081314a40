package org.tenderpoint.message;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which feature answers for which kind of message. */
@Component
class MessageOrigins {

    private final List<MessageOrigin> all;
    private final Map<MessageKind, MessageOrigin> byKind = new EnumMap<>(MessageKind.class);

    MessageOrigins(List<MessageOrigin> origins) {
        all = List.copyOf(origins);
        for (var origin : origins) {
            for (var kind : origin.kinds()) {
                if (byKind.put(kind, origin) != null) {
                    throw new IllegalStateException("Two features answer for " + kind);
                }
            }
        }
        for (var kind : MessageKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("No feature answers for " + kind);
            }
        }
    }

    List<MessageOrigin> all() {
        return all;
    }

    MessageOrigin of(MessageKind kind) {
        return requireNonNull(byKind.get(kind));
    }
}
