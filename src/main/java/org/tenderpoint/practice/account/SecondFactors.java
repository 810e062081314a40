package org.tenderpoint.practice.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.DataStore;
import org.tenderpoint.platform.store.keys.SealedText;
import org.tenderpoint.platform.store.keys.TrailKey;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.PracticeService.SettingsChanged;
import org.tenderpoint.practice.PracticeSettings.SignInRules;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.account.SecondFactor.RecoveryCode;
import org.tenderpoint.practice.account.SecondFactor.TrustedBrowser;

/**
 * Who has a second factor and who must, and whether a code is right. Nothing here slows guesses down: callers ask
 * {@link SignInThrottle} first. Changes are made inside the caller's transaction.
 */
@Component
class SecondFactors {

    static final Duration TRUSTED_FOR = Duration.ofDays(30);
    static final int RECOVERY_CODES = 10;
    /** Ten of 32 signs that are not mixed up in handwriting: 50 bits. */
    private static final int RECOVERY_CHARACTERS = 10;
    private static final int MOST_TYPED = 40;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PURPOSE = "second factor";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What was typed in place of a code. */
    enum AcceptedFactor {
        CODE,
        RECOVERY_CODE
    }

    private final SecondFactorRepository factors;
    private final RecoveryCodeRepository recovery;
    private final TrustedBrowserRepository browsers;
    private final PasskeyRepository passkeys;
    private final PracticeRepository practices;
    private final SealedText sealed;
    private final TrailKey key;
    private final boolean reachable;

    SecondFactors(
            SecondFactorRepository factors,
            RecoveryCodeRepository recovery,
            TrustedBrowserRepository browsers,
            PasskeyRepository passkeys,
            PracticeRepository practices,
            SealedText sealed,
            TrailKey key,
            Environment environment) {
        this.factors = factors;
        this.recovery = recovery;
        this.browsers = browsers;
        this.passkeys = passkeys;
        this.practices = practices;
        this.sealed = sealed;
        this.key = key;
        this.reachable = DataStore.reachableFromElsewhere(environment);
    }

    SignInRules rules() {
        return practices.findById(Practice.ID).map(practice -> practice.toRecord().signInRules())
                .orElse(SignInRules.USUAL);
    }

    /** Whether this person signs in with a code only. */
    boolean required(User user) {
        boolean manages = user.roles().contains(Role.MANAGER);
        return switch (rules().codeFor()) {
            case MANAGERS_FROM_ELSEWHERE -> manages && reachable;
            case MANAGERS -> manages;
            case EVERYBODY -> true;
        };
    }

    /** Since when; empty without one. */
    Optional<Instant> since(UserId user) {
        return factors.findById(user.value()).map(SecondFactor::since);
    }

    /** Those of these people who have a second factor. */
    Set<UserId> withFactor(Collection<UserId> people) {
        return factors.withFactor(people.stream().map(Id::value).toList()).stream().map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param browser the token of the browser's cookie; empty if it has none */
    boolean trusts(User user, String browser, Instant now) {
        return !browser.isEmpty() && rules().trustsBrowsers()
                && browsers.count(user.id().value(), Secret.sha256(browser), user.sessionStamp(), now) > 0;
    }

    /**
     * Remembers the browser for this person.
     *
     * @param browser the token that its cookie holds, of this person or of a colleague; empty if it has none
     * @return the token for its cookie, which takes the place of that one
     */
    String trust(User user, String browser, Instant now) {
        // never what the browser brings: somebody else may have put it there
        var token = Secret.fresh();
        browsers.tidy(now);
        browsers.rename(Secret.sha256(browser), Secret.sha256(token));
        browsers.save(TrustedBrowser.of(user.id(), Secret.sha256(token), user.sessionStamp(), now.plus(TRUSTED_FOR)));
        return token;
    }

    /** How many browsers this person has that are not asked for a code. */
    int trusted(User user, Instant now) {
        return rules().trustsBrowsers() ? browsers.count(user.id().value(), user.sessionStamp(), now) : 0;
    }

    /** From now on every browser of this person is asked for a code. */
    void trustNone(UserId user) {
        browsers.forget(user.value());
    }

    /** Which browsers were trusted before the practice trusted none is no longer known to be right. */
    @EventListener
    void on(SettingsChanged changed) {
        if (!changed.now().signInRules().trustsBrowsers()) {
            browsers.forgetAll();
        }
    }

    /** Uses up what was typed, if it is a right code of the app or a recovery code that is left; else empty. */
    Optional<AcceptedFactor> accept(UserId user, String typed, Instant now) {
        var digits = typed.replaceAll("\\s", "");
        if (digits.matches("\\d{" + OneTimeCodes.DIGITS + "}")) {
            return factors.findById(user.value())
                    .flatMap(factor -> sealed.open(PURPOSE, user.toString(), factor.sealedSecret()))
                    .map(secret -> OneTimeCodes.step(secret, digits, now))
                    .filter(step -> step.isPresent() && factors.take(user.value(), step.getAsLong()) == 1)
                    .map(_ -> AcceptedFactor.CODE);
        }
        return recovery.use(user.value(), hash(user, typed), now) == 1
                ? Optional.of(AcceptedFactor.RECOVERY_CODE)
                : Optional.empty();
    }

    /**
     * Gives this person a factor in place of any earlier one.
     *
     * @param step of the code that has confirmed it
     * @return the recovery codes, which are not stored
     */
    List<String> turnOn(UserId user, byte[] secret, long step, Instant now) {
        // the passkeys stay: they are other devices
        browsers.forget(user.value());
        factors.forget(user.value());
        factors.save(SecondFactor.of(user, sealed.seal(PURPOSE, user.toString(), secret), step, now));
        return newRecoveryCodes(user);
    }

    /** Ten new ones; the earlier ones end. */
    List<String> newRecoveryCodes(UserId user) {
        recovery.forget(user.value());
        var codes = Stream.generate(SecondFactors::recoveryCode).distinct().limit(RECOVERY_CODES).toList();
        recovery.saveAll(codes.stream().map(code -> RecoveryCode.of(user, hash(user, code))).toList());
        return codes;
    }

    int recoveryCodesLeft(UserId user) {
        return recovery.countUnused(user.value());
    }

    /** @return whether there was one */
    boolean turnOff(UserId user) {
        recovery.forget(user.value());
        browsers.forget(user.value());
        passkeys.forget(user.value());
        return factors.forget(user.value()) > 0;
    }

    /** As it was typed: case, dashes and what is easily mixed up make no difference. */
    private String hash(UserId user, String typed) {
        var plain = typed.substring(0, Math.min(typed.length(), MOST_TYPED)).toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1').replaceAll("[^0-9A-Z]", "");
        return key.hash("recovery code").add(user).add(plain).hex();
    }

    /** Such as {@code 7K3QM-04XTB}. */
    private static String recoveryCode() {
        var code = IntStream.range(0, RECOVERY_CHARACTERS)
                .mapToObj(_ -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
        return code.substring(0, RECOVERY_CHARACTERS / 2) + "-" + code.substring(RECOVERY_CHARACTERS / 2);
    }
}
