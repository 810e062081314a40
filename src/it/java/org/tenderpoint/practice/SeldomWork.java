package org.tenderpoint.practice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentKind;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.NewIncident;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.incident.IncidentReviewService;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentTextService;
import org.tenderpoint.intake.evening.EveningLinks;
import org.tenderpoint.intake.evening.EveningService;
import org.tenderpoint.intake.evening.EveningVisit;
import org.tenderpoint.outcome.report.OutcomeReportService;
import org.tenderpoint.partner.ImportRow;
import org.tenderpoint.partner.PartnerFileService;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.account.DeviceService;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.rulebook.BlindLevelsOfTests;
import org.tenderpoint.rulebook.PacketLinkService;
import org.tenderpoint.rulebook.ResponsibilityRecord.Named;
import org.tenderpoint.rulebook.ResponsibilityService;
import org.tenderpoint.rulebook.SignOffRecord;
import org.tenderpoint.rulebook.SignOffRequest;
import org.tenderpoint.rulebook.SignOffSection;
import org.tenderpoint.rulebook.SignOffService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.SnippetService;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.page.TypedBirth;

/**
 * What is done once a week and less: people, trainings, devices, texts, partners, what clients fill in themselves.
 * Through the services, by whoever may do it; at the screens it would take longer than the whole life may.
 */
final class SeldomWork {

    private static final String MANAGER = "maya";
    private static final String THERAPIST = "jonas";
    private static final String DESK = "noor";

    private final ApplicationContext program;
    private final int week;
    private final List<String> failed = new ArrayList<>();
    private int steps;

    private SeldomWork(ApplicationContext program, int week) {
        this.program = program;
        this.week = week;
    }

    static LivedWeeks.Lived of(ApplicationContext program, int week) {
        var work = new SeldomWork(program, week);
        work.people();
        work.texts();
        work.partners();
        work.clients();
        work.charts();
        work.links();
        return new LivedWeeks.Lived(work.steps, work.failed);
    }

    private void people() {
        var users = program.getBean(UserService.class);
        by(MANAGER, () -> users.invite(new NewUser("Guest " + week, "guest" + week, Set.of(Role.FRONT_DESK))));
        by(MANAGER, () -> {
            var guest = user("guest" + week);
            users.change(guest, "Guest of week " + week, "guest" + week + "@example.org", Set.of(Role.THERAPIST));
            users.newLink(guest.id());
            users.deactivate(guest.id());
            users.reactivate(guest.id());
            users.deactivate(guest.id());
        });
        by(MANAGER, () -> {
            var trainings = program.getBean(Trainings.class);
            var ines = user("ines").id();
            trainings.of(ines).stream().skip(1).forEach(old -> trainings.remove(old.id()));
            trainings.record(ines, Credential.of(week % 2 == 0 ? Modality.HOT_STONE : Modality.CUPPING),
                    Optional.of(today().plusYears(1)));
        });
        by(MANAGER, () -> {
            var devices = program.getBean(DeviceService.class);
            devices.list().stream().skip(1).forEach(old -> devices.remove(old.id()));
            devices.mark("Tablet " + week);
        });
        by(MANAGER, () -> {
            var practice = program.getBean(PracticeService.class);
            var set = practice.current().orElseThrow();
            var closed = new HashSet<>(set.openingHours().closed());
            closed.add(today().plusDays(200 + week));
            practice.change(
                    ChangedSettings.of(set.settings(), "openingHours",
                            new OpeningHours(set.openingHours().weekly(), closed)),
                    set.version());
        });
    }

    private void texts() {
        by(MANAGER, () -> {
            var signOffs = program.getBean(SignOffService.class);
            signOffs.all().stream().filter(SignOffRecord::stands).skip(1)
                    .forEach(old -> signOffs.withdraw(old.id(), "Read anew since then"));
            var made = signOffs.record(new SignOffRequest(SignOffSection.A, "Nora Berg", "physician", "12345", today(),
                    "", "Read in week " + week, List.of(), BlindLevelsOfTests.asTheProgram()), Set.of());
            signOffs.confirm(made.id(), "the register of physicians, week " + week);
            program.getBean(ResponsibilityService.class).say(new Named("Nora Berg", "owner",
                    program.getBean(PracticeService.class).current().orElseThrow().country(), ""));
        });
        by(MANAGER, () -> {
            var texts = program.getBean(ConsentTextService.class);
            texts.change(
                    texts.current(Locale.ENGLISH).version(), Locale.ENGLISH,
                    Map.of(ConsentKind.CONTACT, "You may ring me after a session, as of week " + week + "."));
        });
        by(MANAGER, () -> {
            var reports = program.getBean(OutcomeReportService.class);
            reports.setMonthly(week % 2 == 0);
            reports.months().stream().findFirst().ifPresent(reports::make);
        });
        by(THERAPIST, () -> {
            var snippets = program.getBean(SnippetService.class);
            snippets.keep("week" + week, "Same plan in two weeks.");
            snippets.remove("week" + (week - 1));
            program.getBean(Drafts.class).save("life:" + week, Map.of("typed", "half a sentence"));
        });
    }

    private void partners() {
        by(MANAGER, () -> {
            var files = program.getBean(PartnerFileService.class);
            var rows = files.preview(
                    "Name,Discipline,Phone\nPhysio of week %d,Physiotherapy,020 7946 09%02d\n"
                            .formatted(week, week % 100)
                            .getBytes(StandardCharsets.UTF_8),
                    Optional.of(Discipline.PHYSIO));
            files.take(rows.rows().stream().map(ImportRow::usual).toList(), _ -> {});
        });
        by(MANAGER, () -> {
            var partners = program.getBean(PartnerService.class);
            var id = new PartnerId(
                    ids("select id from partners where name = 'Physio of week " + week + "'").getFirst());
            var partner = partners.open(id).orElseThrow();
            partners.update(id, partner.version(), partner.details(), Set.of());
            partners.deactivate(id);
            partners.reactivate(id);
        });
    }

    private void clients() {
        var clients = program.getBean(ClientService.class);
        by(DESK, () -> {
            var id = clients.create(ClientDetails.of("Once Only " + week, "020 7946 0123"));
            var saved = clients.open(id).orElseThrow();
            clients.update(id, saved.version(), ClientDetails.of("Once Only, week " + week, "020 7946 0124"));
            clients.archive(id);
            clients.restore(id);
            clients.archive(id);
        });
        by(DESK, () -> {
            var client = clients.create(ClientDetails.of("Fills In Alone " + week, "020 7946 0125"));
            var links = program.getBean(SelfIntakeLinkService.class);
            links.make(client);
            links.revoke(client);
            var self = program.getBean(SelfIntakeService.class);
            var ticket = new LinkTicket(links.handOver(client), "a".repeat(43));
            self.takeTablet(ticket);
            for (var group : Condition.Group.values()) {
                self.answer(ticket, new SelfIntakeTap(group.code(), Map.of("go", List.of("none"))), Locale.ENGLISH);
            }
            self.answer(
                    ticket,
                    new SelfIntakeTap("consent",
                            Map.of("treatment", List.of("yes"), "signed_by", List.of("Fills In Alone"))),
                    Locale.ENGLISH);
            self.submit(ticket);
        });
        by(THERAPIST, () -> {
            var reviews = program.getBean(SelfIntakeReviewService.class);
            var client = new ClientId(
                    ids("select id from clients where name = 'Fills In Alone " + week + "'").getFirst());
            var sent = reviews.waiting(client).orElseThrow();
            reviews.setAside(sent.id(), "Asked again at the next visit");
            reviews.putBack(sent.id());
        });
    }

    private void charts() {
        by(THERAPIST,
                () -> ids("select s.id from sessions s join users u on u.id = s.therapist_id where u.login = '"
                        + THERAPIST
                        + "' and lower(s.state) = 'signed' order by s.start_at desc")
                        .stream()
                        .findFirst()
                        .ifPresent(id -> program.getBean(SessionService.class)
                                .amend(new SessionId(id), "Left out at first: both shoulders, week " + week,
                                        "Forgotten when signing")));
        by(DESK, () -> {
            var made = program.getBean(IncidentService.class).record(new NewIncident(
                    IncidentKind.OTHER, "", IncidentTime.BEFORE, today(), Harm.NONE, "A wet floor, week " + week,
                    "Dried", ""));
            by(MANAGER, () -> program.getBean(IncidentReviewService.class)
                    .review(made.id(), made.version(), ReviewResult.CASE, "Mats ordered", "Floors can be wet"));
        });
    }

    /** What strangers open: the questions of the evening before, and the packet of whoever signs. */
    private void links() {
        by(THERAPIST, () -> {
            var plans = program.getBean(PlanService.class);
            var session = ids("select s.id from sessions s join clients c on c.id = s.client_id where lower(s.state)"
                    + " = 'planned' and c.birth_date is not null order by s.start_at desc").stream()
                    .findFirst()
                    .flatMap(id -> plans.byId(new SessionId(id)))
                    .orElseThrow();
            var visit = new EveningVisit(session.id(), session.client(), session.therapist(), session.start());
            var now = program.getBean(Clock.class).instant();
            var ticket = ticket(Objects.requireNonNull(program.getBean(TransactionTemplate.class)
                    .execute(_ -> program.getBean(EveningLinks.class).link(visit, Locale.ENGLISH, now))));
            var evening = program.getBean(EveningService.class);
            var born = program.getBean(ClientService.class).birthDate(session.client()).orElseThrow();
            evening.recognise(ticket, new TypedBirth(born.format(DateTimeFormatter.ofPattern("d/M/yyyy")), ""));
            evening.answer(ticket, new SelfIntakeTap("flags", Map.of("go", List.of("none"))));
        });
        by(MANAGER, () -> {
            var packets = program.getBean(PacketLinkService.class);
            packets.open().forEach(old -> packets.withdraw(old.id()));
            packets.make("Nora Berg");
        });
    }

    private static LinkTicket ticket(String address) {
        return new LinkTicket(address.substring(address.lastIndexOf('/') + 1), "b".repeat(43));
    }

    private List<UUID> ids(String sql) {
        return program.getBean(JdbcClient.class).sql(sql).query(UUID.class).list();
    }

    private UserRecord user(String login) {
        return program.getBean(UserService.class).list().stream().filter(one -> one.login().equals(login)).findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(program.getBean(Clock.class).instant(),
                program.getBean(PracticeService.class).zone());
    }

    private void by(String login, Runnable what) {
        try {
            program.getBean(RunAs.class).user(LivedWeeks.signedIn(program, login), () -> {
                what.run();
                return true;
            });
            steps++;
        } catch (RuntimeException refused) {
            failed.add(LivedWeeks.words(refused));
        }
    }
}
