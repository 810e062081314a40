package org.tenderpoint.followup.rules.care;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.care.SelfCare.CareText;
import org.tenderpoint.followup.rules.care.SelfCare.Offer;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.say.Phrase;

/** The self-care texts for clients. They depend only on the offered items, so that they reveal no stored fact. */
public final class SelfCareTexts {

    private SelfCareTexts() {}

    /** The texts of an item: what it is, how to do it, and its conditional warnings. */
    public record ClientItem(SelfCareItem item, String title, String text, List<String> warnings) {
        public ClientItem {
            warnings = List.copyOf(warnings);
        }
    }

    /** The view for clients and the front desk. */
    public record ForClient(List<ClientItem> first, List<ClientItem> more, List<String> warnings) {
        public ForClient {
            first = List.copyOf(first);
            more = List.copyOf(more);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The view for the client, and for the front desk on a call: the offered items, and conditional warnings that are
     * the same for everyone with these items (CARE-032). It reveals no stored fact except which items are offered.
     *
     * @param moment formats a moment in the practice's zone, e.g. {@code Thu 12 March, 10:00}
     */
    public static ForClient forClient(SelfCare care, Function<Instant, String> moment, Locale language) {
        return new ForClient(
                items(care.first(), language), items(care.more(), language),
                warnings(care.warnings(), moment, language));
    }

    /** For the therapist: when the client should stop, and what never goes together. */
    public static List<String> forTherapist(
            Instant sessionEnd, Instant answeredAt, Function<Instant, String> moment, Locale language) {
        return warnings(SelfCareRules.withEverySet(sessionEnd, answeredAt), moment, language);
    }

    /** An item's text with its conditional sentences, the same for every client. */
    public static Phrase forClient(Offer offer) {
        return Phrase.sentences(
                Stream.concat(Stream.of(offer.text()), CareRow.forEveryone(SelfCareItems.row(offer.item())).stream())
                        .map(each -> Phrase.of(each.key()))
                        .toList());
    }

    /**
     * The items on the client's sheet of paper: at most five, no medicine, and no conditional sentences about denied
     * facts (CARE-032).
     */
    public static List<ClientItem> onSheet(SelfCare care, FollowUpFacts facts, Locale language) {
        return SelfCareItem.SHEET.stream()
                .flatMap(item -> care.offered().stream().filter(offer -> offer.item() == item))
                .limit(SelfCare.ON_SHEET)
                .map(offer -> item(offer, CareRow.notDenied(SelfCareItems.row(offer.item()), facts), language))
                .toList();
    }

    private static List<ClientItem> items(List<Offer> offers, Locale language) {
        return offers.stream()
                .map(offer -> item(offer, CareRow.forEveryone(SelfCareItems.row(offer.item())), language))
                .toList();
    }

    private static ClientItem item(Offer offer, List<CareText> conditional, Locale language) {
        return new ClientItem(
                offer.item(), Texts.in(language, Texts.key(offer.item())), offer.text().words(language),
                words(conditional, language));
    }

    private static List<String> warnings(
            List<CareText> warnings, Function<Instant, String> moment, Locale language) {
        return warnings.stream()
                .map(text -> new CareText(text.key(), text.arguments().stream()
                        .map(argument -> argument instanceof Instant instant ? moment.apply(instant) : argument)
                        .toList()))
                .map(text -> text.words(language))
                .toList();
    }

    private static List<String> words(List<CareText> texts, Locale language) {
        return texts.stream().map(text -> text.words(language)).toList();
    }
}
