metadata description = 'What the application is told. Secrets stand in the vault and are referred to; infra/deploy.sh has them looked up, the platform itself does so once a day.'

import { applicationOptions, mailOptions, staffOptions, textingOptions } from 'options.bicep'
import { endpointsOfStorage } from 'storage.bicep'

@description('Name of the application.')
param appName string

@description('Address of the vault, with a slash at the end.')
param vaultUri string

@description('Name of the Application Insights component.')
param insightsName string

@description('Addresses of the host account\'s services.')
param hostStorage endpointsOfStorage

@description('Addresses of the application account\'s services.')
param dataStorage endpointsOfStorage

@description('Address of the sealing key.')
param evidenceKeyUri string

@description('Who issues tokens of staff.')
param authority string

@description('How staff sign in.')
param staff staffOptions

@description('Origins of pages that may call the API.')
param origins string[]

@description('Address of the API as the world knows it.')
param apiUrl string

@description('Who carries texts.')
param texting textingOptions

@description('The mail server.')
param mail mailOptions

@description('What the application is told besides.')
param application applicationOptions

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var acceptPrevious = application.?acceptPrevious ?? []
var vouchingSites = application.?vouchingSites ?? []
var numbers = texting.?numbers ?? []
var twilioAccountSid = texting.?twilioAccountSid ?? ''
var mailHost = mail.?host ?? ''
var scanUrl = application.?attachmentScanUrl ?? ''
var vaultSecret = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets'

var usual = {
  // A fifth of the traces tells as much as all, for a fifth of the price. Measures count everything.
  Telemetry__SampleRatio: '0.2'
  // Every series is paid for at each export; the shortest look of an alert is five minutes.
  Telemetry__ExportSeconds: '120'
}

var platform = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__blobServiceUri: hostStorage.blobs
  AzureWebJobsStorage__queueServiceUri: hostStorage.queues
  AzureWebJobsStorage__tableServiceUri: hostStorage.tables
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD'
}

var always = {
  ContactStorage__TableEndpoint: dataStorage.tables
  ContactStorage__BlobEndpoint: dataStorage.blobs
  AzureSignalRConnectionString: '${vaultSecret}/signalr-connection)'
  Tokens__SigningKey: '${vaultSecret}/tokens-signing-key)'
  Webhooks__EventGrid__Secrets__0: '${vaultSecret}/eventgrid-secret)'
  Webhooks__SignalR__OtherAccessKey: '${vaultSecret}/signalr-other-key)'
  Webhooks__Outgoing__Secret: '${vaultSecret}/outgoing-webhook-secret)'
  Oidc__Authority: authority
  Oidc__Audience: staff.clientId
  Oidc__UserClaim: staff.?userClaim ?? 'preferred_username'
  Evidence__KeyVaultKey: evidenceKeyUri
  Evidence__TimeStampAuthority: application.?timeStampAuthority ?? ''
  FollowUp__Page: application.?followUpPage ?? ''
  Retention__FinishedDays: string(application.?finishedDays ?? 7)
  Organisation__Demo: string(application.?demoOrganisation ?? false)
}

// Each is changed by itself: a setting that names what the vault has never got would stop the application.
var previous = union(
  contains(acceptPrevious, 'tokens-signing-key')
    ? { Tokens__PreviousSigningKey: '${vaultSecret}/tokens-previous-signing-key)' }
    : {},
  contains(acceptPrevious, 'eventgrid-secret')
    ? { Webhooks__EventGrid__Secrets__1: '${vaultSecret}/eventgrid-previous-secret)' }
    : {},
  contains(acceptPrevious, 'outgoing-webhook-secret')
    ? { Webhooks__Outgoing__PreviousSecret: '${vaultSecret}/outgoing-webhook-previous-secret)' }
    : {},
  contains(acceptPrevious, 'twilio-auth-token')
    ? { Sms__Twilio__OtherAuthToken: '${vaultSecret}/twilio-previous-auth-token)' }
    : {}
)

var pageOrigins = toObject(range(0, length(origins)), i => 'Cors__Origins__${i}', i => origins[i])

var siteNames = toObject(range(0, length(vouchingSites)), i => 'Identity__Sites__${i}__Name', i => vouchingSites[i])

var siteSecrets = toObject(
  range(0, length(vouchingSites)),
  i => 'Identity__Sites__${i}__Secret',
  i => '${vaultSecret}/site-${replace(vouchingSites[i], '.', '-')})'
)

var previousSiteSecrets = contains(acceptPrevious, 'sites')
  ? toObject(
      range(0, length(vouchingSites)),
      i => 'Identity__Sites__${i}__PreviousSecret',
      i => '${vaultSecret}/site-${replace(vouchingSites[i], '.', '-')}-previous)'
    )
  : {}

var communicationServices = !empty(texting.?communicationServiceName ?? '')
  ? {
      Sms__ConnectionString: '${vaultSecret}/sms-connection)'
    }
  : {}

var twilio = empty(twilioAccountSid)
  ? {}
  : {
      Sms__Twilio__AccountSid: twilioAccountSid
      Sms__Twilio__AuthToken: '${vaultSecret}/twilio-auth-token)'
      Sms__Twilio__PublicApi: apiUrl
    }

var ourNumbers = union(
  toObject(range(0, length(numbers)), i => 'Sms__Numbers__${i}__Number', i => numbers[i].number),
  toObject(range(0, length(numbers)), i => 'Sms__Numbers__${i}__Provider', i => numbers[i].provider),
  toObject(range(0, length(numbers)), i => 'Sms__Numbers__${i}__PerSecond', i => string(numbers[i].perSecond)),
  toObject(range(0, length(numbers)), i => 'Sms__Numbers__${i}__AnswersOptOut', i => string(numbers[i].answersOptOut))
)

var mailServer = empty(mailHost)
  ? {}
  : {
      Mail__Smtp__Host: mailHost
      Mail__Smtp__Port: string(mail.?port ?? 587)
      Mail__Smtp__From: mail.?from ?? ''
    }

var mailUser = empty(mailHost) || empty(mail.?user ?? '')
  ? {}
  : {
      Mail__Smtp__User: mail.?user ?? ''
      Mail__Smtp__Password: '${vaultSecret}/mail-password)'
    }

var scan = empty(scanUrl)
  ? {}
  : {
      Attachments__ScanUrl: scanUrl
    }

var scanKey = empty(scanUrl) || !(application.?attachmentScanHasKey ?? false)
  ? {}
  : {
      Attachments__ScanKey: '${vaultSecret}/attachment-scan-key)'
    }

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    usual,
    application.?otherSettings ?? {},
    platform,
    always,
    previous,
    pageOrigins,
    siteNames,
    siteSecrets,
    previousSiteSecrets,
    communicationServices,
    twilio,
    ourNumbers,
    mailServer,
    mailUser,
    scan,
    scanKey
  )
}
