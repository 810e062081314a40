package org.tenderpoint.followup.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tenderpoint.followup.rules.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.platform.Texts;

/** The self-care texts for clients. They depend only on the offered items, so that they reveal no stored fact. */
final class SelfCareTexts {

    private SelfCareTexts() {}

    static SelfCare.ForClient forClient(SelfCare care, Function<Instant, String> moment, Locale language) {
        return new SelfCare.ForClient(
                items(care.first(), language), items(care.more(), language), warnings(care, moment, language));
    }

    static List<SelfCare.ClientItem> onSheet(SelfCare care, FollowUpFacts facts, Locale language) {
        return SelfCareItem.SHEET.stream()
                .flatMap(item -> care.offered().stream().filter(offer -> offer.item() == item))
                .limit(SelfCare.ON_SHEET)
                .map(offer -> item(offer, CareRow.notDenied(SelfCareItems.row(offer.item()), facts), language))
                .toList();
    }

    private static List<SelfCare.ClientItem> items(List<SelfCare.Offer> offers, Locale language) {
        return offers.stream()
                .map(offer -> item(offer, CareRow.forEveryone(SelfCareItems.row(offer.item())), language))
                .toList();
    }

    private static SelfCare.ClientItem item(SelfCare.Offer offer, List<CareText> conditional, Locale language) {
        return new SelfCare.ClientItem(
                offer.item(), Texts.in(language, Texts.key(offer.item())), offer.text().words(language),
                words(conditional, language));
    }

    private static List<String> warnings(SelfCare care, Function<Instant, String> moment, Locale language) {
        return care.warnings().stream()
                .map(text -> new CareText(text.key(), text.arguments().stream()
                        .map(argument -> argument instanceof Instant instant ? moment.apply(instant) : argument)
                        .toList()))
                .map(text -> text.words(language))
                .toList();
    }

    private static List<String> words(List<CareText> texts, Locale language) {
        return texts.stream().map(text -> text.words(language)).toList();
    }

    /** A text for clients: its key in the bundle and its arguments. */
    public record CareText(String key, List<Object> arguments) {

        public CareText {
            arguments = List.copyOf(arguments);
        }

        public static CareText of(String key, Object... arguments) {
            return new CareText(key, List.of(arguments));
        }

        /** The text in a language. */
        public String words(Locale language) {
            return Texts.in(language, key, arguments.toArray());
        }
    }
}
