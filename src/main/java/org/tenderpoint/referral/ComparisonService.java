package org.tenderpoint.referral;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.referral.Referrals.Letter;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Compares the kinds of other help for one client, in words that they can take home. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class ComparisonService {

    private static final String KEYS = "referral.compare.";

    /** Conditions that a first visit must be told about (REF-164), if the client has told them. */
    private static final Set<Condition> TELL_FIRST = EnumSet.of(Condition.OSTEOPOROSIS, Condition.HERNIATED_DISC,
            Condition.ANTICOAGULANT, Condition.PREGNANCY);

    private final ReferralJudge judge;
    private final StandingAnswersReader intakes;
    private final ClientService clients;
    private final PracticePlaceService places;
    private final CurrentUser user;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComparisonService(
            ReferralJudge judge, StandingAnswersReader intakes, ClientService clients, PracticePlaceService places,
            CurrentUser user, RecordGate gate, ApplicationEventPublisher events, Clock clock) {
        this.judge = judge;
        this.intakes = intakes;
        this.clients = clients;
        this.places = places;
        this.user = user;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Judged on what is recorded now, in the client's language. */
    @Transactional
    public Comparison of(ClientId client) {
        gate.require(client);
        events.publishEvent(AuditEvent.opened("ReferralSuitability", client.value(), client));
        var spoken = PageLanguage.nearest(clients.contact(client).language());
        var language = spoken.locale();
        var told = conditionsTold(client);
        // the sheet names the place of the person who hands it over
        var set = places.practiceOf(user.id());
        var day = LocalDate.ofInstant(clock.instant(), set.zone());
        var tell = new ArrayList<String>();
        tell.add(text(language, "tell.all"));
        TELL_FIRST.stream().filter(told::contains).map(one -> Say.in(language, phrase("tell.told", asked(one))))
                .forEach(tell::add);
        tell.add(text(language, "tell.massage"));
        var ways = judge.now(client).lines().stream().map(line -> Way.of(line, told)).toList();
        var ofAll = Phrase.inAll(ways.stream().map(Way::why).toList());
        boolean alike = ways.stream().map(Way::fits).distinct().count() == 1;
        return new Comparison(
                language,
                set.name(),
                set.letterhead(language),
                Formats.here().in(language).full(day),
                text(language, "title"),
                text(language, "intro"),
                Stream.concat(
                        alike ? Stream.of(fitAll(language, ways.getFirst().fits())) : Stream.empty(),
                        said(language, ofAll).stream()).toList(),
                ways.stream().map(way -> way.option(language, ofAll, alike)).toList(),
                text(language, "tell"),
                tell,
                text(language, "stop"),
                text(language, "always"),
                LanguageText.unread(spoken, set.unread()),
                set.unread().secondLanguage(spoken)
                        .map(beside -> LanguageText.of(beside, "referral.compare.stop")).stream().toList());
    }

    private static String fitAll(Locale language, String fits) {
        return Texts.in(language, KEYS + "fit_all", text(language, "fits." + fits));
    }

    private static List<String> said(Locale language, Phrase sentences) {
        return sentences.sentences().stream().map(one -> Say.in(language, one)).toList();
    }

    /** The conditions that the client answered with yes. */
    private Set<Condition> conditionsTold(ClientId client) {
        return intakes.latest(client).map(version -> version.answers().answeredYes()).orElse(Set.of());
    }

    /** In the words of the client's questions. */
    private static Phrase asked(Condition condition) {
        return Phrase.of("selfintake.condition." + condition.code());
    }

    private static Phrase phrase(String key, Object... with) {
        return Phrase.of(KEYS + key, with);
    }

    private static String text(Locale language, String key) {
        return Texts.in(language, KEYS + key);
    }

    /**
     * One kind of help as it suits this client, before it is said in a language.
     *
     * @param fits how it suits: the end of a key
     */
    private record Way(ReferralLine line, String fits, Phrase why) {

        static Way of(ReferralLine line, Set<Condition> told) {
            var ids = line.ruleIds();
            var doctor = ReferralRules.doctorFirst(ids);
            var contraindicated = !restricting(line, Letter.C).isEmpty();
            var waits = line.status() == ReferralStatus.ONLY_AFTER_CLEARANCE;
            // where only an answer is missing, the practice asks, not a doctor
            var asks = waits && ReferralRules.asksFirst(ids) && !doctor && !contraindicated;
            var fits = asks ? "ask" : line.status().code();
            var why = new ArrayList<Phrase>();
            if (doctor) {
                why.add(phrase("why.doctor"));
            }
            restricting(line, Letter.P).stream()
                    .flatMap(row -> row.facts().stream())
                    .filter(told::contains)
                    .distinct()
                    .sorted()
                    .map(one -> phrase("why.told", asked(one)))
                    .forEach(why::add);
            if (!waits && !contraindicated) {
                why.add(line.byPlace());
            }
            if (line.status() != ReferralStatus.SUGGESTED) {
                why.add(phrase("why." + fits));
            }
            return new Way(line, fits, Phrase.sentences(why));
        }

        /** The rows that fired and that may limit this kind of help. */
        private static List<ReferralRules.MatrixRow> restricting(ReferralLine line, Letter from) {
            return ReferralRules.CURRENT.matrix().stream()
                    .filter(row -> line.ruleIds().contains(row.id()))
                    .filter(row -> requireNonNull(row.worst().get(line.discipline())).compareTo(from) >= 0)
                    .toList();
        }

        /** @param alike whether all fit in the same way, which is then said once above them */
        Comparison.Option option(Locale language, Phrase ofAll, boolean alike) {
            var code = line.discipline().code();
            return new Comparison.Option(
                    text(language, code),
                    line.what(language),
                    line.status(),
                    alike ? "" : text(language, "fits." + fits),
                    said(language, why.without(ofAll)),
                    text(language, "first"),
                    text(language, code + ".first"));
        }
    }

    /**
     * The kinds of other help side by side, in the client's language and for the client to take home: no scores, no
     * rules, and of their health only what they told themselves.
     *
     * @param reach where the practice is, and how to reach it, for paper
     * @param options best first
     * @param tell what to tell every one of them first
     * @param stop when to stop, wherever they go
     * @param unread that no native speaker has read this language yet; nothing if one has
     * @param stopBeside the same in the practice's language, if none has
     */
    public record Comparison(
            Locale language,
            String practice,
            List<String> reach,
            String day,
            String title,
            String intro,
            List<String> ofAll,
            List<Option> options,
            String tellTitle,
            List<String> tell,
            String stop,
            String always,
            List<LanguageText> unread,
            List<LanguageText> stopBeside) {

        public Comparison {
            reach = List.copyOf(reach);
            ofAll = List.copyOf(ofAll);
            options = List.copyOf(options);
            tell = List.copyOf(tell);
            unread = List.copyOf(unread);
            stopBeside = List.copyOf(stopBeside);
        }

        /**
         * One kind of help.
         *
         * @param what it is, in one sentence
         * @param fits how it fits, in words; empty where all fit alike
         * @param why in sentences; honest, and not frightening
         * @param first what to expect at a first visit
         */
        public record Option(
                String name, String what, ReferralStatus status, String fits, List<String> why, String firstTitle,
                String first) {

            public Option {
                why = List.copyOf(why);
            }
        }
    }
}
