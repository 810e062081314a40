package org.tenderpoint.followup.rules;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.tenderpoint.shared.Texts;

/** The words of self-care for clients. They rest on the offered items alone, so that they tell no stored fact. */
final class SelfCareTexts {

    private SelfCareTexts() {}

    static String title(SelfCareItem item) {
        return Texts.label(item);
    }

    static SelfCare.ForClient forClient(SelfCare care, Function<Instant, String> moment) {
        return new SelfCare.ForClient(items(care.first()), items(care.more()), warnings(care, moment));
    }

    private static List<SelfCare.ClientItem> items(List<SelfCare.Offer> offers) {
        return offers.stream()
                .map(offer -> new SelfCare.ClientItem(
                        offer.item(),
                        title(offer.item()),
                        offer.text().words(),
                        words(SelfCareItems.row(offer.item()).forEveryone())))
                .toList();
    }

    private static List<String> warnings(SelfCare care, Function<Instant, String> moment) {
        return care.warnings().stream()
                .map(text -> new CareText(text.key(), text.arguments().stream()
                        .map(argument -> argument instanceof Instant instant ? moment.apply(instant) : argument)
                        .toList()))
                .map(CareText::words)
                .toList();
    }

    private static List<String> words(List<CareText> texts) {
        return texts.stream().map(CareText::words).toList();
    }
}
