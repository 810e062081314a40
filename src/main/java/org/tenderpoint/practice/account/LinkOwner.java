package org.tenderpoint.practice.account;

/** Whom a one-time link lets choose a password. */
public record LinkOwner(String name, String login) {}
