package org.tenderpoint.outcome.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.WorkDone.WorkCell;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.outcome.rules.SmallNumbers.Shown;
import org.tenderpoint.platform.Texts;

/** What the picture of modality and pressure shows, in a sentence; only work with enough answers is compared. */
final class SoreWork {

    private final List<Map.Entry<WorkCell, Share>> rated;

    /** @param shares of clients who were markedly sore */
    SoreWork(Map<WorkCell, Share> shares) {
        rated = shares.entrySet().stream()
                .filter(one -> SmallNumbers.PART.shown(one.getValue().of()) == Shown.RATE)
                .sorted(Comparator
                        .comparingDouble((Map.Entry<WorkCell, Share> one) -> -one.getValue().rate())
                        .thenComparingInt(one -> -one.getValue().of())
                        .thenComparing(one -> one.getKey().modality())
                        .thenComparingInt(one -> one.getKey().pressure()))
                .toList();
    }

    /** The work after which clients are sore most often; empty where that cannot be said. */
    Optional<Map.Entry<WorkCell, Share>> most() {
        return rated.stream().limit(rated.size() > 1 ? 1 : 0).filter(one -> one.getValue().count() > 0).findFirst();
    }

    String said() {
        if (rated.size() < 2) {
            return Texts.of("outcome.sore.few", SmallNumbers.PART.rateFrom());
        }
        return most()
                .map(most -> most(most.getKey(), most.getValue()) + " " + next(most.getValue(), rated.get(1)))
                .orElse(Texts.of("outcome.sore.nobody"));
    }

    private static String most(WorkCell work, Share share) {
        return Texts.of(
                "outcome.sore.most", Texts.label(work.modality()), work.pressure(), share.count(), share.of(),
                FigureWords.percent(share.rate()));
    }

    /** The same session may count in both, so their difference has no interval of its own. */
    private static String next(Share most, Map.Entry<WorkCell, Share> next) {
        var share = next.getValue();
        var apart = share.interval().high() < most.interval().low();
        return Texts.of(
                apart ? "outcome.sore.next" : "outcome.sore.next_by_chance", Texts.label(next.getKey().modality()),
                next.getKey().pressure(), FigureWords.percent(share.rate()), share.of());
    }
}
