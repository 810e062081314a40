package org.tenderpoint.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDays;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** A confirmed intake. Has no transitions: a change is a new version. */
@Entity
@Immutable
@Table(name = "intake_versions")
class IntakeVersion extends VersionedRow {

    /** The detail code of a row that holds the answer itself. */
    private static final String THE_ANSWER = "";
    /** Used as the condition code in rows about consent. */
    private static final String CONSENT = "consent";

    private UUID clientId;

    private int number;

    private Instant confirmedAt;

    private UUID confirmedBy;

    private ConsentChannel channel;

    private LocalDate toldOn;

    private @Nullable Integer massagesElsewhere;

    private LocalDate massagesToldOn;

    @InOneColumn
    private Set<BodyPart> sensitiveRegions;

    @InOneColumn
    private Set<BodyPart> avoidRegions;

    private SideEffectsBefore sideEffectsBefore;

    private String goals;
    private String medicines;

    private String allergiesText;

    private String consentTextVersion;

    private String consentLanguage;

    private String signedBy;

    private String relation;
    private String signature;

    @ElementCollection
    @CollectionTable(name = "intake_answers", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<AnswerRow> answers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "intake_preferences", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "region")
    @Column(name = "pressure")
    @Fetch(FetchMode.SUBSELECT)
    private Map<Region, Integer> preferences = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "intake_own_answers", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<OwnRow> own = new HashSet<>();

    /** The newest version of the record that was made one with this one's; until the next version, both count. */
    private @Nullable UUID mergedWith;

    /** One answer, or one detail of a yes, with the day on which it was last told. */
    @Embeddable
    record AnswerRow(
            @Column(name = "condition_code") String condition,
            String detail,
            String answer,
            @Column(name = "told_on") LocalDate toldOn,
            boolean disagreed) {}

    /**
     * One answer to a question of the practice's own, with the words in which it was put.
     *
     * @param searched the answer as it is looked for
     */
    @Embeddable
    record OwnRow(
            @Column(name = "question_key") String key,
            AskedQuestion.Kind kind,
            String language,
            String question,
            String choices,
            String answer,
            String searched) {

        static OwnRow of(OwnAnswer told) {
            var asked = told.asked();
            return new OwnRow(
                    asked.key(), asked.kind(), asked.language(), asked.words(), Json.write(asked.choices()),
                    told.given(), SearchWords.fold(told.searchWords()));
        }

        OwnAnswer toAnswer() {
            return new OwnAnswer(AskedQuestion.stored(key, kind, language, question, choices).orElseThrow(), answer);
        }
    }

    protected IntakeVersion() {}

    IntakeVersion(
            ClientId client, int number, IntakeAnswers told, ToldDays days, ConsentChannel channel, Instant confirmedAt,
            UserId confirmedBy) {
        this.clientId = client.value();
        this.number = number;
        this.confirmedAt = confirmedAt;
        this.confirmedBy = confirmedBy.value();
        this.channel = channel;
        this.toldOn = days.today();
        this.massagesToldOn = days.massages();
        this.massagesElsewhere = told.massagesElsewhere().isPresent() ? told.massagesElsewhere().getAsInt() : null;
        this.sensitiveRegions = told.sensitiveRegions();
        this.avoidRegions = told.avoidRegions();
        this.sideEffectsBefore = told.sideEffectsBefore();
        this.goals = told.goals();
        this.medicines = told.medicines();
        this.allergiesText = told.allergiesText();
        this.consentTextVersion = told.consents().textVersion();
        this.consentLanguage = told.consents().language().toLanguageTag();
        this.signedBy = told.consents().signedBy();
        this.relation = told.consents().relation();
        this.signature = told.consents().signature().lines();
        told.conditions().forEach((condition, answer) -> {
            answers.add(row(condition.code(), THE_ANSWER, answer.recorded().code(), days.of(ToldDay.key(condition))));
            answer.details().forEach((detail, value) -> answers.add(
                    row(condition.code(), detail.code(), value, days.of(ToldDay.key(condition, detail)))));
        });
        told.consents().given().forEach((kind, given) -> answers.add(
                row(CONSENT, kind.code(), given.code(), ToldDay.on(days.today()))));
        preferences.putAll(told.pressurePreference());
        told.own().values().forEach(answer -> own.add(OwnRow.of(answer)));
    }

    private static AnswerRow row(String condition, String detail, String answer, ToldDay told) {
        return new AnswerRow(condition, detail, answer, told.day(), told.disagreed());
    }

    IntakeVersionId id() {
        return new IntakeVersionId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    int number() {
        return number;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    UserId confirmedBy() {
        return new UserId(confirmedBy);
    }

    IntakeAnswers answers() {
        var given = new EnumMap<ConsentKind, Recorded>(ConsentKind.class);
        var recorded = new EnumMap<Condition, Recorded>(Condition.class);
        var details = new EnumMap<Condition, Map<Detail, String>>(Condition.class);
        for (var row : answers) {
            if (row.condition().equals(CONSENT)) {
                given.put(Coded.require(ConsentKind.class, row.detail()), Coded.require(Recorded.class, row.answer()));
                continue;
            }
            var condition = Coded.require(Condition.class, row.condition());
            if (row.detail().equals(THE_ANSWER)) {
                recorded.put(condition, Coded.require(Recorded.class, row.answer()));
            } else {
                details.computeIfAbsent(condition, any -> new EnumMap<>(Detail.class))
                        .put(Coded.require(Detail.class, row.detail()), row.answer());
            }
        }
        var conditions = new EnumMap<Condition, ConditionAnswer>(Condition.class);
        recorded.forEach((condition, answer) -> conditions.put(
                condition, new ConditionAnswer(answer, details.getOrDefault(condition, Map.of()))));
        var levels = new EnumMap<Region, Integer>(Region.class);
        levels.putAll(preferences);
        return new IntakeAnswers(
                conditions,
                massagesElsewhere == null ? OptionalInt.empty() : OptionalInt.of(massagesElsewhere),
                levels,
                sensitiveRegions,
                avoidRegions,
                sideEffectsBefore,
                goals,
                medicines,
                allergiesText,
                new Consents(
                        given, consentTextVersion, Locale.forLanguageTag(consentLanguage), signedBy, relation,
                        new Signature(signature)),
                own.stream().collect(Collectors.toMap(OwnRow::key, OwnRow::toAnswer)));
    }

    /** The version of the client's other record, if two records were made one since. */
    Optional<UUID> mergedWith() {
        return Optional.ofNullable(mergedWith);
    }

    /** @param before the answers of the previous version; empty for the first */
    IntakeVersionRecord toRecord(IntakeAnswers before) {
        var told = answers();
        return new IntakeVersionRecord(
                id(), client(), number, told, confirmedAt, confirmedBy(), channel, toldOn, toldDays(), massagesToldOn,
                IntakeDifference.between(before, told));
    }

    /** When each answer was told, by the key of its question. */
    private Map<String, ToldDay> toldDays() {
        var told = new HashMap<String, ToldDay>();
        for (var row : answers) {
            if (!row.condition().equals(CONSENT)) {
                var key = row.detail().equals(THE_ANSWER) ? row.condition() : row.condition() + "." + row.detail();
                told.put(key, new ToldDay(row.toldOn(), row.disagreed()));
            }
        }
        return told;
    }
}
