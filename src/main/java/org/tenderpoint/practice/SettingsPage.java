package org.tenderpoint.practice;

/**
 * A feature's page of settings; a bean of it appears among the settings of the practice.
 *
 * @param route its address without a slash in front
 * @param title as a link
 * @param why its purpose in a sentence
 */
public record SettingsPage(String route, String title, String why) {}
