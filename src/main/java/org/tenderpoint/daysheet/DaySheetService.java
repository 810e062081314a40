package org.tenderpoint.daysheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.PasswordCheckService;
import org.tenderpoint.practice.account.PasswordRules;

/**
 * The next day on paper: managers set its password and start it, managers and the front desk print it by that password,
 * since it says more than the front desk sees on screens.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class DaySheetService {

    private final DaySheets sheets;
    private final DaySheetStore store;
    private final DaySheetFolder folder;
    private final DemoDaySheet demo;
    private final PracticeService practice;
    private final PasswordCheckService passwords;
    private final CurrentUser user;
    private final Clock clock;

    DaySheetService(
            DaySheets sheets, DaySheetStore store, DaySheetFolder folder, DemoDaySheet demo, PracticeService practice,
            PasswordCheckService passwords, CurrentUser user, Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.folder = folder;
        this.demo = demo;
        this.practice = practice;
        this.passwords = passwords;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Who has day sheets made since when, and how the last one went.
     *
     * @param madeAt when the last one was made; empty before the first
     * @param madeFor of which day it is
     * @param trouble why there is none from the last time; empty if there is
     */
    public record Standing(
            Optional<Instant> madeAt, Optional<LocalDate> madeFor, Instant triedAt,
            Optional<DaySheetTrouble> trouble) {}

    /** Empty while none is made. */
    public Optional<Standing> standing() {
        return store.one().map(one -> new Standing(
                one.madeAt(), one.madeFor(), one.triedAt(), one.trouble()));
    }

    /** Whether they are made. */
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
    public boolean isOn() {
        return store.one().isPresent();
    }

    /** The password that everybody may know; empty but in a demo. */
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
    public Optional<String> knownPassword() {
        return demo.password();
    }

    public Path folder() {
        return folder.path();
    }

    /** What is wrong with a password, in words; empty if nothing is. */
    public Optional<String> problem(String password) {
        return PasswordRules.problem(password, practice.current().map(PracticeRecord::name).map(List::of)
                .orElse(List.of()));
    }

    /**
     * From now on they are made with this password; the first one is made at once. What was made with another goes.
     *
     * @throws IllegalArgumentException if it is not good enough
     */
    @NotInDemo
    public Optional<DaySheetTrouble> set(String password) {
        if (problem(password).isPresent()) {
            throw new IllegalArgumentException("Not a good password");
        }
        empty();
        store.set(password, user.id(), clock.instant());
        return make();
    }

    /** None is made any more, and those that are there go. */
    @NotInDemo
    public void switchOff() {
        store.remove();
        empty();
    }

    /** Makes that of the next day now. */
    @NotInDemo
    public Optional<DaySheetTrouble> make() {
        return sheets.makeFrom(sheets.after(sheets.today()));
    }

    /** The day of which a sheet would be printed. */
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
    public LocalDate next() {
        return sheets.after(sheets.today());
    }

    /**
     * The sheet of the next day as it stands now, as a page for {@link #print}; empty if this is not the password of
     * the sheets.
     *
     * @throws org.tenderpoint.practice.account.TooManyTries after several wrong ones
     */
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
    public Optional<String> unlock(String password) {
        return store.one().flatMap(store::password).filter(right -> passwords.isShared(password, right))
                .map(_ -> sheets.page(next()));
    }

    /** What was unlocked, on paper and not locked: for a printer, and stored nowhere. */
    @PreAuthorize("hasAnyRole('FRONT_DESK', 'MANAGER')")
    public byte[] print(String page) {
        store.one().ifPresent(store::printed);
        return Pdf.of(page);
    }

    private void empty() {
        try {
            folder.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The day sheets could not be removed", e);
        }
    }
}
