package org.tenderpoint.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.referral.LeftOut;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterLine;
import org.tenderpoint.letter.LetterMaterial;
import org.tenderpoint.letter.LetterOrigin;
import org.tenderpoint.letter.LetterOrigin.LetterDraft;
import org.tenderpoint.letter.LetterPart;
import org.tenderpoint.letter.LetterRecipient;
import org.tenderpoint.letter.LetterSection;
import org.tenderpoint.letter.LetterWords;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.partner.PartnerRecord;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The letter to the partner of a referral. It can be sent only while the client wants the referral, the partner is
 * active and the discipline suits the client.
 */
@Component
record ReferralLetters(ReferralRepository referrals, ReferralStore store, Suitability suitability,
        PartnerService partners, LetterMaterial material, PartnerLinks links) implements LetterOrigin {

    /** The conditions that each row of the referral book reads. */
    private static final Map<String, Set<Condition>> READ = ReferralRules.CURRENT.entries().stream()
            .collect(Collectors.toUnmodifiableMap(RuleEntry::id, entry -> entry.tags().conditions()));

    private static final Set<ReferralState> WANTED = EnumSet.of(
            ReferralState.ACCEPTED, ReferralState.LETTER_SENT, ReferralState.ATTENDED, ReferralState.NOT_ATTENDED);

    @Override
    public LetterKind kind() {
        return LetterKind.REFERRAL;
    }

    @Override
    public Optional<ClientId> client(UUID about) {
        return referrals.findById(about).map(Referral::client);
    }

    @Override
    public List<RecipientKind> recipients() {
        return List.of(RecipientKind.PARTNER);
    }

    @Override
    public LetterDraft draft(UUID about, RecipientKind to, Locale language) {
        var referral = referrals.findById(about).orElseThrow(() -> new NoSuch("referral"));
        var partner = referral.partner()
                .flatMap(partners::open)
                .orElseThrow(() -> new IllegalArgumentException("Nobody is chosen to whom it leads"));
        var words = new LetterWords(language);
        var client = material.details(referral.client());
        var rules = suitability.rules(referral);
        var sections = new ArrayList<>(List.of(
                LetterSection.of(LetterPart.REASON, reason(referral, words)),
                LetterSection.of(LetterPart.DONE, ""),
                new LetterSection(
                        LetterPart.CONDITIONS, "",
                        material.conditions(referral.client(), conditions(rules), language))));
        sections.addAll(material.limits(referral.client(), language));
        sections.add(
                new LetterSection(LetterPart.CAREFUL, words.text("careful.referral"), careful(referral, rules, words)));
        sections.add(material.callBack(language));
        return new LetterDraft(
                referral.client(), recipient(partner),
                material.content(client, false, language, sections,
                        material.course(referral.client(), Set.of(), language)));
    }

    private String reason(Referral referral, LetterWords words) {
        var discipline = words.within(referral.discipline());
        return suitability.restsOn(referral).map(ClearanceRecord::details)
                .map(word -> words.text("reason.referral_cleared", discipline, word.by(), words.day(word.date())))
                .orElseGet(() -> words.text("reason.referral", discipline));
    }

    /** No line names a condition, so that each stays where the client wants the condition left out. */
    private List<LetterLine> careful(Referral referral, Set<String> rules, LetterWords words) {
        return ReferralRules.leftOut(rules, referral.discipline()).entrySet().stream()
                .flatMap(one -> one.getKey() == LeftOut.NEEDLES_THERE
                        ? one.getValue().stream().map(at -> needles(material.places(referral.client(), at), words))
                        : Stream.of(line(one.getKey(), words, "")))
                .distinct()
                .toList();
    }

    private static LetterLine needles(Set<BodyPart> where, LetterWords words) {
        return where.isEmpty()
                ? line(LeftOut.NEEDLES_SOMEWHERE, words, "")
                : line(LeftOut.NEEDLES_THERE, words, words.parts(where));
    }

    private static LetterLine line(LeftOut what, LetterWords words, String where) {
        return new LetterLine(what.code(), words.text("careful." + what.code(), where));
    }

    private static LetterRecipient recipient(PartnerRecord partner) {
        var details = partner.details();
        var name = Stream.of(details.name(), details.organisation()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new LetterRecipient(
                RecipientKind.PARTNER, Optional.of(partner.id().value()), name, details.address(),
                details.email());
    }

    /** Conditions in the rows that fired for this very discipline. */
    private static Set<Condition> conditions(Set<String> rules) {
        return rules.stream()
                .flatMap(id -> READ.getOrDefault(id, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean stillGoesTo(UUID about, LetterRecipient recipient) {
        return referrals.findById(about).flatMap(Referral::partner).map(PartnerId::value).equals(recipient.id());
    }

    @Override
    public Optional<String> hindrance(UUID about, LetterRecipient recipient) {
        var referral = referrals.findById(about).filter(found -> WANTED.contains(found.state()));
        if (referral.isEmpty()) {
            return Optional.of(Texts.of("referral.letter.not_wanted"));
        }
        var found = referral.get();
        if (!stillGoesTo(about, recipient)) {
            return Optional.of(Texts.of("referral.letter.other_partner"));
        }
        if (found.partner().flatMap(partners::open).filter(PartnerRecord::active).isEmpty()) {
            return Optional.of(Texts.of("referral.letter.closed"));
        }
        try {
            suitability.require(found.client(), found.discipline(), Optional.empty());
            return Optional.empty();
        } catch (ReferralRefused refused) {
            return Optional.of(refused.words());
        }
    }

    @Override
    public Optional<String> answerAt(UUID about, LetterId letter, Locale language, Instant now) {
        return referrals.findById(about).flatMap(found -> links.address(found, letter, language, now));
    }

    @Override
    public void sent(UUID about, LetterId letter, Instant at, UserId by) {
        links.sentAt(letter, at);
        referrals.findById(about).filter(found -> found.state() == ReferralState.ACCEPTED).ifPresent(found -> {
            found.letterSent(new StepEntry(Optional.of(by), at, material.zone()));
            store.saved("letter_sent", found);
        });
    }

    /** The partner's link opens nothing any more; the step goes back, unless another has followed. */
    @Override
    public boolean takenBack(UUID about, LetterId letter, boolean another, Instant at, UserId by) {
        var referral = referrals.findById(about).orElseThrow();
        var gone = referral.course().newest(ReferralState.LETTER_SENT).isPresent();
        if (!links.takenBack(letter)
                || !another && gone && referral.state() != ReferralState.LETTER_SENT) {
            return false;
        }
        if (!another && gone) {
            referral.correct(ReferralState.ACCEPTED, OptionalInt.empty(), Phrase.of("referral.letter.not_sent"),
                    new StepEntry(Optional.of(by), at, material.zone()));
            store.saved("corrected", referral);
        }
        return true;
    }
}
