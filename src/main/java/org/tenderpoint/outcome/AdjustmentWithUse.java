package org.tenderpoint.outcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.platform.Coded;

/** A kind of adjustment that came of a session, and what became of it. */
public record AdjustmentWithUse(AdjustmentKind kind, AdjustmentUse use) {

    String code() {
        return kind.code() + "-" + use.code();
    }

    static Optional<AdjustmentWithUse> read(String code) {
        int at = code.lastIndexOf('-');
        return at < 0
                ? Optional.empty()
                : Coded.of(AdjustmentKind.class, code.substring(0, at))
                        .flatMap(kind -> Coded.of(AdjustmentUse.class, code.substring(at + 1))
                                .map(use -> new AdjustmentWithUse(kind, use)));
    }

    static String write(Map<AdjustmentKind, AdjustmentUse> all) {
        return all.entrySet().stream()
                .map(one -> new AdjustmentWithUse(one.getKey(), one.getValue()).code())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static Map<AdjustmentKind, AdjustmentUse> readAll(String codes) {
        var all = new EnumMap<AdjustmentKind, AdjustmentUse>(AdjustmentKind.class);
        Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> read(code).orElseThrow())
                .forEach(one -> all.put(one.kind(), one.use()));
        return Map.copyOf(all);
    }
}
