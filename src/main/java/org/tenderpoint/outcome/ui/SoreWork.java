package org.tenderpoint.outcome.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;

/**
 * The heat map of modality and pressure in a sentence. Only work with enough answers is called the worst; work with few
 * answers that looks no better is mentioned as such.
 */
final class SoreWork {

    private static final Comparator<Map.Entry<WorkCell, Share>> WORST_FIRST = Comparator
            .comparingDouble((Map.Entry<WorkCell, Share> one) -> -one.getValue().rate())
            .thenComparingInt(one -> -one.getValue().of())
            .thenComparing(one -> one.getKey().modality())
            .thenComparingInt(one -> one.getKey().pressure());

    private final List<Map.Entry<WorkCell, Share>> rated;
    /** Work with too few answers to compare that looks as bad as the worst, or worse. */
    private final Optional<Map.Entry<WorkCell, Share>> small;

    /** @param shares the share of marked soreness by work */
    SoreWork(Map<WorkCell, Share> shares) {
        rated = withDetail(shares, ShownDetail.RATE);
        double worst = sorest().map(most -> most.getValue().rate()).orElse(0.0);
        small = withDetail(shares, ShownDetail.COUNT).stream()
                .filter(one -> one.getValue().count() > 0 && one.getValue().rate() >= worst)
                .findFirst();
    }

    private static List<Map.Entry<WorkCell, Share>> withDetail(Map<WorkCell, Share> shares, ShownDetail shown) {
        return shares.entrySet().stream()
                .filter(one -> SmallNumbers.PART.detailOf(one.getValue().of()) == shown)
                .sorted(WORST_FIRST)
                .toList();
    }

    /** The work after which clients are sore most often; empty where too few have answered. */
    Optional<Map.Entry<WorkCell, Share>> sorest() {
        return rated.stream().limit(rated.size() > 1 ? 1 : 0).filter(one -> one.getValue().count() > 0).findFirst();
    }

    String words() {
        var first = rated.size() < 2
                ? Texts.of("outcome.sore.few", SmallNumbers.PART.rateFrom())
                : sorest().map(SoreWork::inWords).orElse(Texts.of("outcome.sore.nobody"));
        return small.map(one -> first + " " + few(one)).orElse(first);
    }

    private static String inWords(Map.Entry<WorkCell, Share> work) {
        var share = work.getValue();
        return Texts.of("outcome.sore.most", Texts.label(work.getKey().modality()), work.getKey().pressure(),
                share.count(), share.of(), FigureWords.percent(share.rate()),
                FigureWords.percent(share.interval().low()), FigureWords.percent(share.interval().high()));
    }

    private static String few(Map.Entry<WorkCell, Share> work) {
        return Texts.of("outcome.sore.small", Texts.label(work.getKey().modality()), work.getKey().pressure(),
                work.getValue().count(), work.getValue().of());
    }
}
