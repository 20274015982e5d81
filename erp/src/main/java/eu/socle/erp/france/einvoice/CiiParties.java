package eu.socle.erp.france.einvoice;

import static eu.socle.erp.france.einvoice.CiiValues.id;
import static eu.socle.erp.france.einvoice.CiiValues.text;
import static eu.socle.erp.france.einvoice.CiiValues.textOrNull;

import org.jspecify.annotations.Nullable;
import un.unece.uncefact.data.standard.cii.d22b.qdt.CountryIDType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.LegalOrganizationType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TaxRegistrationType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeAddressType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradeContactType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.TradePartyType;
import un.unece.uncefact.data.standard.cii.d22b.rabie.UniversalCommunicationType;
import un.unece.uncefact.data.standard.cii.d22b.udt.CodeType;
import un.unece.uncefact.identifierlist.standard.iso.isotwo_lettercountrycode.secondedition2006.ISOTwoletterCountryCodeContentType;

/** Seller, buyer and place of delivery in CII. */
final class CiiParties {

    private static final String SIREN = "0002";
    private static final String SIRET = "0009";

    private CiiParties() {}

    static TradePartyType seller(Party party) {
        TradePartyType type = party(party);
        if (party.legalText() != null) {
            type.getDescription().add(text(party.legalText()));
        }
        if (party.vatNumber() != null) {
            type.getSpecifiedTaxRegistration().add(registration(party.vatNumber(), "VA"));
        } else if (party.siren() != null) {
            // A seller without VAT number (franchise en base) still needs a tax registration: BR-FR-CO-16, BR-E-02.
            type.getSpecifiedTaxRegistration().add(registration(party.siren(), "FC"));
        }
        return type;
    }

    static TradePartyType buyer(Party party) {
        TradePartyType type = party(party);
        if (party.vatNumber() != null) {
            type.getSpecifiedTaxRegistration().add(registration(party.vatNumber(), "VA"));
        }
        return type;
    }

    static TradePartyType shipTo(@Nullable String name, Address address) {
        TradePartyType type = new TradePartyType();
        type.setName(textOrNull(name));
        type.setPostalTradeAddress(address(address));
        return type;
    }

    private static TradePartyType party(Party party) {
        TradePartyType type = new TradePartyType();
        if (party.siret() != null) {
            type.getGlobalID().add(id(party.siret(), SIRET));
        }
        type.setName(text(party.name()));
        type.setSpecifiedLegalOrganization(organisation(party));
        if (party.contact() != null) {
            type.getDefinedTradeContact().add(contact(party.contact()));
        }
        type.setPostalTradeAddress(address(party.address()));
        if (party.endpoint() != null) {
            UniversalCommunicationType endpoint = new UniversalCommunicationType();
            endpoint.setURIID(id(party.endpoint().value(), party.endpoint().scheme()));
            type.getURIUniversalCommunication().add(endpoint);
        }
        return type;
    }

    private static @Nullable LegalOrganizationType organisation(Party party) {
        if (party.siren() == null && party.tradingName() == null) {
            return null;
        }
        LegalOrganizationType organisation = new LegalOrganizationType();
        if (party.siren() != null) {
            organisation.setID(id(party.siren(), SIREN));
        }
        organisation.setTradingBusinessName(textOrNull(party.tradingName()));
        return organisation;
    }

    private static TaxRegistrationType registration(String number, String scheme) {
        TaxRegistrationType registration = new TaxRegistrationType();
        registration.setID(id(number, scheme));
        return registration;
    }

    private static TradeContactType contact(Contact contact) {
        TradeContactType type = new TradeContactType();
        type.setPersonName(textOrNull(contact.name()));
        if (contact.phone() != null) {
            UniversalCommunicationType phone = new UniversalCommunicationType();
            phone.setCompleteNumber(text(contact.phone()));
            type.setTelephoneUniversalCommunication(phone);
        }
        if (contact.email() != null) {
            UniversalCommunicationType email = new UniversalCommunicationType();
            email.setURIID(id(contact.email()));
            type.setEmailURIUniversalCommunication(email);
        }
        return type;
    }

    private static TradeAddressType address(Address address) {
        TradeAddressType type = new TradeAddressType();
        if (address.postcode() != null) {
            type.setPostcodeCode(new CodeType(address.postcode()));
        }
        type.setLineOne(textOrNull(address.line1()));
        type.setLineTwo(textOrNull(address.line2()));
        type.setCityName(textOrNull(address.city()));
        type.setCountryID(new CountryIDType(ISOTwoletterCountryCodeContentType.fromValue(address.country())));
        return type;
    }
}
