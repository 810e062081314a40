package org.tenderpoint.practice.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.DataStore;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.vocabulary.say.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Passkeys by Spring Security, for the one address that they belong to: the practice's public one, or this machine
 * while no other reaches the program. A device asks for finger, face or PIN before it signs, so a passkey is two
 * factors.
 */
@Component
class Passkeys {

    private static final WebauthnJacksonModule WEBAUTHN = new WebauthnJacksonModule();

    /** The address that passkeys belong to. @param host without port, as browsers bind passkeys to it */
    private record Site(String host, String origin) {}

    private final PasskeyStore store;
    private final PracticeRepository practices;
    private final Environment environment;
    private final Map<Site, Webauthn4JRelyingPartyOperations> known = new ConcurrentHashMap<>();

    Passkeys(PasskeyStore store, PracticeRepository practices, Environment environment) {
        this.store = store;
        this.practices = practices;
        this.environment = environment;
    }

    /** Whether a page that was opened under this host can use passkeys. */
    boolean allowedAt(String host) {
        return site().filter(site -> site.host().equalsIgnoreCase(host)).isPresent();
    }

    PublicKeyCredentialCreationOptions toAdd(Authentication owner) {
        return operations().createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
    }

    /** @throws NotAPasskey if the answer does not belong to what was asked */
    void add(PublicKeyCredentialCreationOptions asked, String answer, Phrase label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> given = Json.read(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}, WEBAUTHN);
            operations().registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(asked,
                            new RelyingPartyPublicKey(given, label.stored())));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            throw new NotAPasskey(e);
        }
    }

    /** Asks for any passkey: the device knows whose it has. */
    PublicKeyCredentialRequestOptions toSignIn() {
        return operations().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose passkey it is. @throws NotAPasskey if it is nobody's, or does not answer what was asked */
    UserId owner(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> given = Json.read(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}, WEBAUTHN);
            return PasskeyStore.user(
                    operations().authenticate(new RelyingPartyAuthenticationRequest(asked, given)).getId());
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            throw new NotAPasskey(e);
        }
    }

    static String json(Object options) {
        return Json.write(options, WEBAUTHN);
    }

    private Webauthn4JRelyingPartyOperations operations() {
        var site = site().orElseThrow(() -> new IllegalStateException("No address allows passkeys"));
        return known.computeIfAbsent(site, this::operations);
    }

    private Webauthn4JRelyingPartyOperations operations(Site site) {
        var operations = new Webauthn4JRelyingPartyOperations(store, store,
                PublicKeyCredentialRpEntity.builder().id(site.host()).name("Tenderpoint").build(),
                Set.of(site.origin()));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private Optional<Site> site() {
        var address = practices.findById(Practice.ID).map(practice -> practice.toRecord().publicAddress()).orElse("");
        if (!address.isEmpty()) {
            var site = URI.create(address);
            return Optional.of(site.getHost())
                    .filter(host -> !isNumber(host))
                    .map(host -> new Site(host, "https://" + host + (site.getPort() < 0 ? "" : ":" + site.getPort())));
        }
        return DataStore.reachableFromElsewhere(environment)
                ? Optional.empty()
                : Optional.ofNullable(environment.getProperty("local.server.port"))
                        .map(port -> new Site("localhost", "http://localhost:" + port));
    }

    /** Browsers bind passkeys to names only. */
    private static boolean isNumber(String host) {
        try {
            InetAddress.ofLiteral(host.replace("[", "").replace("]", ""));
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** What came back is no passkey that the program knows, or does not fit. */
    static class NotAPasskey extends RuntimeException {

        NotAPasskey(Throwable cause) {
            super("Not a passkey that fits", cause);
        }
    }
}
