metadata description = 'What the application is told. Secrets stand in the vault and are referred to; a changed one is noticed within a day or at a restart.'

@description('Name of the application.')
param appName string

@description('Address of the vault, with a slash at the end.')
param vaultUri string

@description('Name of the Application Insights component.')
param insightsName string

@description('Addresses of the host account\'s services.')
param hostStorage { blobs: string, queues: string, tables: string }

@description('Addresses of the application account\'s services.')
param dataStorage { blobs: string, tables: string }

@description('Address of the sealing key.')
param evidenceKeyUri string

@description('RFC 3161 authority; empty for none.')
param timeStampAuthority string

@description('Who issues tokens of staff, for whom, and which claim names the user.')
param oidc { authority: string, audience: string, userClaim: string }

@description('Origins of pages that may call the API.')
param origins string[]

@description('Secrets before the last change are accepted too.')
param acceptPrevious bool

@description('Names of the sites that vouch for their visitors.')
param vouchingSites string[]

@description('Texts go through Communication Services.')
param sendsByCommunicationServices bool

@description('Account of Twilio; empty for none.')
param twilioAccountSid string

@description('Address of the API as the world knows it.')
param apiUrl string

@description('Our numbers that are not ordinary.')
param numbers { number: string, provider: string, perSecond: int, answersOptOut: bool }[]

@description('Mail server; an empty host for none.')
param mail { host: string, port: int, user: string, from: string }

@description('Page with the chat that links in mails lead to; empty for none.')
param followUpPage string

@description('Scanner of attachments, and whether it wants a key; an empty address for none.')
param attachmentScan { url: string, hasKey: bool }

@description('Days for which what only the course of a conversation needed is kept.')
param finishedDays int

@description('An empty center begins with the demo organisation.')
param demoOrganisation bool

@description('Further settings of the application, by name.')
param otherSettings object

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var vaultSecret = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets'

var platform = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__blobServiceUri: hostStorage.blobs
  AzureWebJobsStorage__queueServiceUri: hostStorage.queues
  AzureWebJobsStorage__tableServiceUri: hostStorage.tables
  // A timer of a conversation, or a signal to one that rests, is late by this much at most. The default is 30 s, of which people would notice.
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval: '00:00:05'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD'
}

var always = {
  ContactStorage__TableEndpoint: dataStorage.tables
  ContactStorage__BlobEndpoint: dataStorage.blobs
  AzureSignalRConnectionString: '${vaultSecret}/signalr-connection)'
  Tokens__SigningKey: '${vaultSecret}/tokens-signing-key)'
  Webhooks__EventGrid__Secrets__0: '${vaultSecret}/eventgrid-secret)'
  Webhooks__Outgoing__Secret: '${vaultSecret}/outgoing-webhook-secret)'
  Oidc__Authority: oidc.authority
  Oidc__Audience: oidc.audience
  Oidc__UserClaim: oidc.userClaim
  Evidence__KeyVaultKey: evidenceKeyUri
  Evidence__TimeStampAuthority: timeStampAuthority
  FollowUp__Page: followUpPage
  Retention__FinishedDays: string(finishedDays)
  Organisation__Demo: string(demoOrganisation)
}

var previous = acceptPrevious
  ? {
      Tokens__PreviousSigningKey: '${vaultSecret}/tokens-previous-signing-key)'
      Webhooks__EventGrid__Secrets__1: '${vaultSecret}/eventgrid-previous-secret)'
    }
  : {}

var pageOrigins = toObject(range(0, length(origins)), i => 'Cors__Origins__${i}', i => origins[i])

var siteNames = toObject(range(0, length(vouchingSites)), i => 'Identity__Sites__${i}__Name', i => vouchingSites[i])

var siteSecrets = toObject(
  range(0, length(vouchingSites)),
  i => 'Identity__Sites__${i}__Secret',
  i => '${vaultSecret}/site-${replace(vouchingSites[i], '.', '-')})'
)

var communicationServices = sendsByCommunicationServices
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

var mailServer = empty(mail.host)
  ? {}
  : {
      Mail__Smtp__Host: mail.host
      Mail__Smtp__Port: string(mail.port)
      Mail__Smtp__From: mail.from
    }

var mailUser = empty(mail.host) || empty(mail.user)
  ? {}
  : {
      Mail__Smtp__User: mail.user
      Mail__Smtp__Password: '${vaultSecret}/mail-password)'
    }

var scan = empty(attachmentScan.url)
  ? {}
  : {
      Attachments__ScanUrl: attachmentScan.url
    }

var scanKey = empty(attachmentScan.url) || !attachmentScan.hasKey
  ? {}
  : {
      Attachments__ScanKey: '${vaultSecret}/attachment-scan-key)'
    }

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    otherSettings,
    platform,
    always,
    previous,
    pageOrigins,
    siteNames,
    siteSecrets,
    communicationServices,
    twilio,
    ourNumbers,
    mailServer,
    mailUser,
    scan,
    scanKey
  )
}
