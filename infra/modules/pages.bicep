metadata description = 'The static web site with widget, console, admin and portal. Its files are published afterwards.'

@description('Name of the site.')
param name string

@description('Region of its control plane; the files are served from everywhere.')
param location string

@description('Tags of the resource.')
param tags object

@description('Plan: Free, or Standard with an SLA.')
param sku string

resource pages 'Microsoft.Web/staticSites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
    tier: sku
  }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

@description('Name of the site.')
output name string = pages.name

@description('Address of the site, without a slash at the end.')
output url string = 'https://${pages.properties.defaultHostname}'
